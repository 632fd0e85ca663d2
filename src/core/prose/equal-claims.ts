import { equal, formatVietnamese, zero } from "../cell/amount";
import { text as both } from "../text/bilingual";
import { comparisonKey } from "../text/normalise";
import { claimAt, type Claim } from "./claim";
import type { Quantity } from "./quantities";
import { openingScope, type Passage } from "./scopes";

interface Said {
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/**
 * One total said twice in the same words. Only wordings that begin with "Tổng số" and name what is counted are compared,
 * and never across scopes: other counts may well be said of different things in the same words.
 */
export function equalClaims(passages: readonly Passage[]): readonly Claim[] {
  const seen = new Map<string, Said>();
  const claims: Claim[] = [];
  const scopes = new Set(passages.flatMap(({ paragraph }) => openingScope(paragraph) ?? []));
  for (const passage of passages) {
    for (const quantity of passage.quantities) {
      const key = comparisonKey(quantity.label);
      if (!key.startsWith("tổng số ") || key.split(" ").length < 5 || quantity.over !== null) continue;
      if (scopes.size > 0 || quantity.figure.isRough) continue;
      const known = seen.get(key);
      if (known === undefined) {
        seen.set(key, { passage, quantity });
        continue;
      }
      claims.push(compared(known, { passage, quantity }));
    }
  }
  return claims;
}

function compared(first: Said, second: Said): Claim {
  const [a, b] = [first.quantity.figure.candidates[0] ?? zero, second.quantity.figure.candidates[0] ?? zero];
  const { passage, quantity } = second;
  const place = [passage.paragraph, "equal", quantity.start, quantity.end] as const;
  const line = String(first.passage.paragraph.lineAt(first.quantity.start));
  const quote = `${quantity.label}: ${formatVietnamese(b)}`;
  if (equal(a, b)) return claimAt(...place, { outcome: "holds" }, quote);
  return claimAt(
    ...place,
    {
      outcome: "undecided",
      severity: "warning",
      expected: formatVietnamese(a),
      message: both(
        `Cùng nội dung, dòng ${line} ghi ${formatVietnamese(a)}, ở đây ghi ${formatVietnamese(b)}. Xem lại số nào đúng.`,
        `Line ${line} says ${formatVietnamese(a)} of the same, this says ${formatVietnamese(b)}. See which is right.`,
      ),
    },
    `${quote}; ${formatVietnamese(a)}`,
  );
}
