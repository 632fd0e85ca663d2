import { text, type Text } from "../text/bilingual";
import type { KindMatch, MatchColumn } from "./kind-match";

/** The user named the kind. */
export const saidByUser: Text = text("bạn đã chọn", "your choice");

/** The header is lost; the cells below tell. */
export const contentsAlone: Text = text(
  "nội dung các cột (tiêu đề đã mất)",
  "what stands in the columns (the header is lost)",
);

/** A table of no known form. */
export function headerAndFigures(figures: number): Text {
  const count = String(figures);
  return text(
    `hàng tiêu đề và ${count} cột số liệu; không theo mẫu nào đã biết`,
    `a header and ${figures === 1 ? "1 column" : `${count} columns`} of figures; no known form`,
  );
}

const mostNamed = 3;

/** What speaks for a kind: how many headers are its own and which, and the title. */
export function evidenceOf(match: KindMatch, columns: readonly MatchColumn[]): readonly Text[] {
  const worded = columns.filter(({ path }) => path.length > 0).length;
  const known = columns.filter((_, index) => match.roles[index] !== null);
  const names = columns
    .filter(({ path }, index) => path.length > 0 && match.roles[index] !== null && match.roles[index] !== "order")
    .slice(0, mostNamed)
    .map(({ path }) => `“${path.at(-1) ?? ""}”`)
    .join(", ");
  const of = `${String(known.length)}/${String(worded)}`;
  const headers = text(`${of} tiêu đề cột (${names}…)`, `${of} column headers (${names}…)`);
  return match.isNamed === true ? [headers, text("tên bảng", "the title")] : [headers];
}
