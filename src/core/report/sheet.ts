import { formatRange, rangeOfCell, type Range } from "../cell/address";
import type { CellStyle } from "../cell/cell";
import type { Patch } from "../patch/edit";
import { formats, looks } from "../summary/sheet/look";
import { carryNotes } from "../summary/sheet/notes";
import { markers, placeFor, placing } from "../summary/sheet/own";
import {
  blank,
  figure,
  heightFor,
  landscape,
  sheetWriter,
  words as wordsOf,
  type Entry,
} from "../summary/sheet/writer";
import { text, type Text } from "../text/bilingual";
import { formatRoman } from "../text/romans";
import { outlineOf, type NumberedFinding, type OpenLine, type Outline, type ReportSource } from "./outline";
import {
  comparedLine,
  cures,
  firstLeftOut,
  headings,
  nothing,
  severityWords,
  subtitle,
  sumOf,
  title,
  verdictLine,
} from "./wording";

/** Order, place, severity, code, words, cure. Together a landscape A4 page. */
const widths: readonly number[] = [6, 19, 12, 8, 58, 34];
const last = widths.length - 1;

/** A cell holds 32,767 characters; long before that nobody reads on. */
const longest = 4_000;
const words = (said: string): Entry => wordsOf(said.length > longest ? `${said.slice(0, longest)}…` : said);

/**
 * Writes the sheet "Phiếu soát": the verdict; every finding with a link to its cell, its sum and its cures; the
 * comparisons made; what was dismissed and why; what could not be decided or read. An earlier one of the product's is
 * replaced, what people wrote beside its lines is kept.
 */
export function buildReportSheet(source: ReportSource): { readonly patch: Patch; readonly notes: readonly Text[] } {
  const outline = outlineOf(source);
  const place = placeFor(source.workbook, "Phiếu soát", markers.report);
  const sheets = new Set(source.workbook.sheets.map(({ name }) => name));
  const draft = draw(outline, sheets).finish(place.name, landscape(null), widths, 0);
  const carried = place.previous === null ? { draft, kept: 0 } : carryNotes(place.previous, draft, widths.length);
  const kept = String(carried.kept);
  return {
    patch: {
      title: text(`Lập trang tính "${place.name}"`, `Write the sheet "${place.name}"`),
      because: null,
      edits: placing(place, carried.draft),
    },
    notes:
      carried.kept === 0
        ? []
        : [
            text(
              `Giữ lại ${kept} ghi chú đã viết trên trang lần trước.`,
              `${kept} notes written on the earlier sheet were kept.`,
            ),
          ],
  };
}

interface Field {
  readonly left: number;
  readonly right?: number;
  readonly entry: Entry;
  readonly style: CellStyle;
}

/** `sheets` are those a link can lead to: a finding of the report's prose stands on none. */
function draw(outline: Outline, sheets: ReadonlySet<string>) {
  const writer = sheetWriter();
  let row = 0;
  let parts = 0;
  const fields = (some: readonly Field[], least = 18): void => {
    let height = least;
    for (const { left, right = left, entry, style } of some) {
      writer.span({ top: row, bottom: row, left, right }, entry, style);
      const width = widths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
      const said = entry.kind === "text" ? entry.text : "";
      height = Math.max(height, heightFor(said, width, style.font.size, style.font.bold));
    }
    writer.height(row, height);
    row += 1;
  };
  const line = (said: string, style: CellStyle): void => {
    fields([{ left: 0, right: last, entry: words(said), style }]);
  };
  const heading = (said: string): void => {
    row += 1;
    line(`${formatRoman((parts += 1))}. ${said}`, looks.heading);
  };
  const header = (some: readonly (readonly [number, number, string])[]): void => {
    fields(some.map(([left, right, said]) => ({ left, right, entry: words(said), style: looks.header })));
  };
  const link = (column: number, to: Range | null): void => {
    if (to !== null && sheets.has(to.sheet)) writer.link({ row, column, to });
  };

  const head = (): void => {
    writer.put(0, 0, words(markers.report), looks.marker);
    row = 1;
    fields([
      { left: 0, right: 3, entry: words(outline.unit?.toUpperCase() ?? ""), style: looks.authority },
      { left: 4, right: last, entry: words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), style: looks.nation },
    ]);
    fields([{ left: 4, right: last, entry: words("Độc lập - Tự do - Hạnh phúc"), style: looks.motto }]);
    row += 1;
    line(title, looks.title);
    line(subtitle(outline), looks.subtitle);
    row += 1;
    line(verdictLine(outline), looks.plainBold);
    line(comparedLine(outline), looks.plain);
  };

  const finding = ({ number, finding: each, saysWhy }: NumberedFinding): void => {
    const why = saysWhy ? `\nVì sao: ${each.why.vi}` : "";
    const undecided = each.verdict === "undecided" ? "Chưa kết luận được. " : "";
    link(1, each.at);
    fields([
      { left: 0, entry: words(String(number)), style: looks.order },
      { left: 1, entry: words(formatRange(each.at)), style: looks.link },
      { left: 2, entry: words(severityWords[each.severity]), style: looks.mark },
      { left: 3, entry: words(each.code), style: looks.mark },
      { left: 4, entry: words(`${each.title.vi}\n${undecided}${each.message.vi}${why}`), style: looks.label },
      { left: 5, entry: words(cures(each).join("\n")), style: looks.label },
    ]);
    const { lines, left } = sumOf(each);
    lines.forEach(({ label, at, text: said, isResult, isWrong }, index) => {
      if (left > 0 && index === firstLeftOut) sumLine(`… và ${String(left)} dòng nữa`, "", looks.subtotalLabel, null);
      const place = at === null ? "" : ` [${formatRange(rangeOfCell(at))}]`;
      const mark = isWrong ? " ◆" : "";
      const style = isResult ? looks.sectionLabel : looks.subtotalLabel;
      sumLine(`${label.vi}${place}`, `${said}${mark}`, style, at === null ? null : rangeOfCell(at));
    });
  };

  const sumLine = (label: string, value: string, style: CellStyle, to: Range | null): void => {
    link(4, to);
    fields([
      { left: 0, entry: blank, style: looks.order },
      { left: 1, right: 3, entry: blank, style: looks.order },
      { left: 4, entry: words(label), style },
      { left: 5, entry: words(value), style: looks.figure },
    ]);
  };

  const findings = (): void => {
    heading(headings.findings);
    if (outline.findings.length === 0) return line(nothing.findings, looks.plain);
    header([
      [0, 0, "TT"],
      [1, 1, "Ô"],
      [2, 2, "Mức"],
      [3, 3, "Mã"],
      [4, 4, "Nội dung"],
      [5, 5, "Cách sửa có thể"],
    ]);
    for (const { name, findings: some } of outline.findings) {
      section(name);
      for (const each of some) finding(each);
    }
  };

  const section = (name: string): void => {
    fields([
      { left: 0, entry: blank, style: looks.sectionOrder },
      { left: 1, right: last, entry: words(name), style: looks.sectionLabel },
    ]);
  };

  const comparisons = (): void => {
    heading(headings.comparisons);
    if (outline.comparisons.length === 0) return line(nothing.comparisons, looks.plain);
    header([
      [0, 0, "TT"],
      [1, 4, "Nội dung đối chiếu"],
      [5, 5, "Kết quả"],
    ]);
    let number = 0;
    for (const { name, lines } of outline.comparisons) {
      section(name);
      for (const { label, count: times, outcomes } of lines) {
        number += 1;
        const came = [
          outcomes.holds > 0 ? `${String(outcomes.holds)} khớp` : "",
          outcomes.violated > 0 ? `${String(outcomes.violated)} lệch ◆` : "",
          outcomes.undecided > 0 ? `${String(outcomes.undecided)} chưa kết luận` : "",
        ].filter((each) => each !== "");
        const said = times === 1 ? (came[0] ?? "").replace(/^1 /u, "") : `${String(times)} lần: ${came.join(", ")}`;
        fields([
          { left: 0, entry: figure(number, formats.count), style: looks.order },
          { left: 1, right: 4, entry: words(label), style: looks.label },
          { left: 5, entry: words(said), style: looks.label },
        ]);
      }
    }
  };

  const open = (part: "dismissed" | "open" | "unread", some: readonly OpenLine[]): void => {
    heading(headings[part]);
    if (some.length === 0) return line(nothing[part], looks.plain);
    header([
      [0, 0, "TT"],
      [1, 4, "Nội dung"],
      [5, 5, part === "dismissed" ? "Lý do của người soát" : "Vì sao"],
    ]);
    some.forEach(({ what, why, at }, index) => {
      link(1, at);
      fields([
        { left: 0, entry: words(String(index + 1)), style: looks.order },
        { left: 1, right: 4, entry: words(what), style: at === null ? looks.label : looks.link },
        { left: 5, entry: words(why), style: looks.label },
      ]);
    });
  };

  head();
  findings();
  comparisons();
  open("dismissed", outline.dismissed);
  open("open", outline.open);
  open("unread", outline.unread);
  return writer;
}
