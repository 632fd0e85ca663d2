import { text as both } from "../text/bilingual";
import { claimAt, type Claim } from "./claim";
import { findFigures, type ProseFigure } from "./figures";
import type { Paragraph } from "./report-text";
import { clauseEnd, clauseStart, isTarget } from "./target-claims";

export const nothingToCompare = both(
  "Không tìm thấy số liệu để đối chiếu.",
  "There is no figure to compare this with.",
);

/** Every figure no other claim has used, so that nothing the text counts goes unmentioned. */
export function leftoverClaims(
  paragraph: Paragraph,
  claims: readonly Claim[],
  used: ReadonlySet<ProseFigure>,
): readonly Claim[] {
  const { text } = paragraph;
  return findFigures(paragraph).flatMap((figure) => {
    const [from, to] = [paragraph.sourceAt(figure.start), paragraph.sourceEnd(figure.end)];
    if (claims.some(({ start, end, kind }) => kind !== "spelling" && start <= from && to <= end)) return [];
    if (used.has(figure) || (figure.measure === "plain" && figure.unit === "")) return [];
    const kind = figure.measure === "plain" ? "count" : isTarget(text, figure.start, figure.end) ? "target" : "ratio";
    const [start, end] = [clauseStart(text, figure.start), clauseEnd(text, figure.end)];
    return [claimAt(paragraph, kind, start, end, { outcome: "unmatched", message: nothingToCompare })];
  });
}

const none = /(?:không|chưa) (?:có|phát sinh)(?: [\p{L}]+){0,5} nào(?!\p{L})|(?:không|chưa) phát sinh/giu;
const all = /(?:đạt|tỷ lệ|tỉ lệ)[\p{L}, ]{0,60} 100 ?%/iu;

/** "không có thủ tục nào … đạt 100 %": nothing over nothing is no rate. */
export function emptyRatioClaims(paragraph: Paragraph): readonly Claim[] {
  const { text } = paragraph;
  return [...text.matchAll(none)].slice(0, 1).flatMap((match) => {
    const after = text.slice(match.index + match[0].length, match.index + 200);
    const rate = all.exec(after);
    if (rate === null || /tuy nhiên|\d/u.test(after.slice(0, rate.index))) return [];
    const end = match.index + match[0].length + rate.index + rate[0].length;
    return [
      claimAt(paragraph, "ratio", match.index, end, {
        outcome: "undecided",
        severity: "warning",
        expected: "không phát sinh",
        message: both(
          "Không phát sinh thì không tính được tỷ lệ 100%. Ghi “không phát sinh”.",
          "Where nothing arose there is no rate of 100%. Write “không phát sinh” (nothing arose).",
        ),
      }),
    ];
  });
}

const counted =
  /(?<!\p{L})(\d{1,3}) (đơn vị|xã, phường|xã, thị trấn|xã|phường|thôn|địa phương|cơ quan)(?: \p{L}+){0,6}:\s*([^.:;()\d]{5,400})(?=[.;]|$)/giu;
const named = /^(?:xã|phường|thị trấn|TT|thôn|huyện|Phòng|Sở|Ban|UBND)\.? ?\p{Lu}/u;

/** "05 đơn vị: xã A, xã B …": as many names as the figure says. */
export function listedCountClaims(paragraph: Paragraph): readonly Claim[] {
  return [...paragraph.text.matchAll(counted)].flatMap((match) => {
    const list = match[3] ?? "";
    if (/\.\.\.|…|v\.v|như|một số/u.test(list)) return [];
    const names = list
      .split(/,| và /u)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    const isEachNamed = names.length > 1 && names.every((name) => named.test(name));
    if (!isEachNamed) return [];
    const place = [paragraph, "count", match.index, match.index + match[0].length] as const;
    if (names.length === Number(match[1])) return [claimAt(...place, { outcome: "holds" })];
    return [
      claimAt(...place, {
        outcome: "violated",
        severity: "error",
        expected: String(names.length),
        message: both(
          `Ghi ${match[1] ?? ""} ${match[2] ?? ""} nhưng kể tên ${String(names.length)}. Xem lại số lượng hoặc danh sách.`,
          `It says ${match[1] ?? ""}, but ${String(names.length)} are named. Look at the count and the list.`,
        ),
      }),
    ];
  });
}

const remainder = /\(?(\d[\d.]*) ([\p{L}]+) còn lại|còn lại (?:là )?(\d[\d.]*) ([\p{L}]+)/giu;

/** "134 …; 125 …; 9 còn lại": some whole named before it less some part gives the rest. */
export function remainderClaims(paragraph: Paragraph, above: Paragraph | null): readonly Claim[] {
  const { text } = paragraph;
  return [...text.matchAll(remainder)].flatMap((match) => {
    const rest = Number((match[1] ?? match[3] ?? "").replace(/\./gu, ""));
    const earlier = [
      ...(above === null ? [] : findFigures(above)),
      ...findFigures(paragraph).filter(({ end }) => end <= match.index),
    ];
    const values = earlier.flatMap(({ candidates, measure }) => {
      const [only] = candidates;
      return measure === "plain" && only?.decimals === 0 ? [Number(only.coefficient)] : [];
    });
    const holds = values.some((whole) => values.some((part) => whole - part === rest && part > 0));
    if (!holds) return [];
    return [claimAt(paragraph, "sum", match.index, match.index + match[0].length, { outcome: "holds" })];
  });
}
