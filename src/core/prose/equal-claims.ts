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

/** Words that a total may be said with or without. */
const filler = new Set(["tổng", "số", "cộng", "lượng", "là", "được", "đã", "có", "các"]);
const ofAnotherTime = /cùng kỳ|năm trước|kỳ trước|quý trước|tháng trước|so với|lũy kế|luỹ kế/iu;

/** What is counted, whatever the order of its words; null where the words do not say that all of it is meant. */
function subjectOf(label: string): string | null {
  const words = comparisonKey(label).match(/[\p{L}\d]+/gu) ?? [];
  if (words[0] !== "tổng") return null;
  const content = words.filter((word) => !filler.has(word));
  return content.length >= 3 ? [...content].sort().join(" ") : null;
}

/**
 * One total said twice, in the same words or in others: "Tổng số hồ sơ tiếp nhận", "Tổng số tiếp nhận là … hồ sơ". Only
 * wordings that begin with "Tổng" and name the same things are compared, never across scopes or times: other counts may
 * well be said of different things in the same words.
 */
export function equalClaims(passages: readonly Passage[]): readonly Claim[] {
  const seen = new Map<string, Said>();
  const claims: Claim[] = [];
  const scopes = new Set(passages.flatMap(({ paragraph }) => openingScope(paragraph) ?? []));
  for (const passage of passages) {
    for (const quantity of passage.quantities) {
      const key = subjectOf(quantity.label);
      if (key === null || quantity.over !== null || ofAnotherTime.test(passage.paragraph.text)) continue;
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
