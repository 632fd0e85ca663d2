import { formatVietnamese, sum, zero } from "../cell/amount";
import { text as both } from "../text/bilingual";
import { checkSum } from "./arithmetic";
import { claimAt, type Claim } from "./claim";
import type { ProseFigure } from "./figures";
import type { Quantity } from "./quantities";
import type { Passage } from "./scopes";
import { isCompleteSplit } from "./slots";

const leadsOn = /(?:trong đó|gồm|bao gồm|cụ thể|cụ thể như sau|như sau|chia ra|theo nguồn)\s*:?\s*$/iu;
const bullet = /^([-–+·•])\s/u;

interface Listing {
  readonly head: Passage;
  readonly total: Quantity;
  readonly items: readonly Quantity[];
  readonly isAmong: boolean;
}

/** A total whose parts stand in the bullets below it ("…, trong đó:" and then "+ …" lines). */
function listings(passages: readonly Passage[]): readonly Listing[] {
  const found: Listing[] = [];
  passages.forEach((head, at) => {
    const total = head.quantities.filter(({ depth }) => depth === 0).at(-1);
    if (total === undefined || !leadsOn.test(head.paragraph.text)) return;
    const items: Quantity[] = [];
    let mark: string | null = null;
    for (const passage of passages.slice(at + 1)) {
      const own = bullet.exec(passage.paragraph.text)?.[1];
      const [first] = passage.quantities;
      if (own === undefined || first === undefined || (mark !== null && own !== mark)) break;
      if ((first.over === null) !== (total.over === null) || !isSameMeasure(first.unit, total.unit)) break;
      mark = own;
      items.push(first);
    }
    if (items.length >= 2) found.push({ head, total, items, isAmong: /trong đó\s*:?\s*$/iu.test(head.paragraph.text) });
  });
  return found;
}

const isSameMeasure = (a: string, b: string): boolean => a === b || a === "" || b === "";

/** Totals against the bullets below them, for the figures and for what stands behind their slashes. */
export function listClaims(passages: readonly Passage[], used: Set<ProseFigure>): readonly Claim[] {
  return listings(passages).flatMap(({ head, total, items, isAmong }) => {
    for (const { figure } of items) used.add(figure);
    const columns: { readonly total: ProseFigure; readonly parts: readonly ProseFigure[] }[] = [
      { total: total.figure, parts: items.map(({ figure }) => figure) },
    ];
    const wholes = items.flatMap(({ over }) => over ?? []);
    if (total.over !== null && wholes.length === items.length) columns.push({ total: total.over, parts: wholes });
    const judged = columns.map((column) => ({ ...column, evaluation: checkSum(column.total, column.parts) }));
    // One column that adds up proves the list complete, and then the other must add up too.
    const slots = items.map(({ slot }) => slot);
    const isSplit = isCompleteSplit(total.slot, slots);
    const isProven = isSplit || !isAmong || judged.some(({ evaluation }) => evaluation.outcome === "holds");
    return judged.map(({ total: result, parts, evaluation }) => {
      const shown = formatVietnamese(result.candidates[0] ?? zero);
      const list = parts.map((part) => formatVietnamese(part.candidates[0] ?? zero)).join(" + ");
      const place = [head.paragraph, "sum", result.start, result.end] as const;
      if (evaluation.outcome === "holds") return claimAt(...place, { outcome: "holds" }, `${shown} = ${list}`);
      const expected = formatVietnamese(sum(parts.map((part) => part.candidates[0] ?? zero)));
      const isCertain = isProven && evaluation.outcome === "violated";
      return claimAt(
        ...place,
        {
          outcome: isCertain ? "violated" : "undecided",
          severity: isCertain ? "error" : "warning",
          expected,
          message: both(
            `Các dòng bên dưới cộng lại được ${expected}, ở đây ghi ${shown}. Xem lại tổng hoặc từng dòng.`,
            `The lines below add up to ${expected}, but ${shown} is written. Look at the total and the lines.`,
          ),
        },
        `${shown}: ${list}`,
      );
    });
  });
}
