import { add, equal, formatVietnamese, sum, zero, type Amount } from "../cell/amount";
import { text as both, type Text } from "../text/bilingual";
import { checkSum } from "./arithmetic";
import { claimAt, type Claim } from "./claim";
import type { ProseFigure } from "./figures";
import type { Quantity } from "./quantities";
import type { Paragraph } from "./report-text";
import { note, type Web } from "./web";
import { scopeOf, scopeParts, type Scope, type Slot } from "./slots";

/** A paragraph with its quantities. */
export interface Passage {
  readonly paragraph: Paragraph;
  readonly quantities: readonly Quantity[];
}

interface Block {
  readonly scope: Scope;
  readonly slots: ReadonlyMap<Slot, { readonly passage: Passage; readonly quantity: Quantity }>;
}

const scopeNames: Readonly<Record<Scope, Text>> = {
  "whole-province": both("toàn tỉnh", "whole province"),
  "whole-district": both("toàn huyện", "whole district"),
  "whole-commune": both("toàn xã", "whole commune"),
  province: both("cấp tỉnh", "province"),
  district: both("cấp huyện", "district"),
  commune: both("cấp xã", "communes"),
};

const opening = /^[-–+·•* ]*((?:\p{L}|,| |\d|-){2,60}?)(?::|$|,? (?:đã )?tiếp nhận)/u;

/** The scope a paragraph is about, where it opens with one ("Cấp huyện: …", "Tại UBND các xã, thị trấn:"). */
export function openingScope({ text }: Paragraph): Scope | null {
  const words = opening.exec(text)?.[1];
  return words === undefined ? null : scopeOf(words);
}

/** The figures of each scope, paragraph by paragraph; a scope on a line of its own speaks for the next ones. */
function blocksOf(passages: readonly Passage[]): readonly Block[] {
  const blocks: { scope: Scope; slots: Map<Slot, { passage: Passage; quantity: Quantity }>; at: number }[] = [];
  passages.forEach((passage, at) => {
    const scope = openingScope(passage.paragraph);
    if (scope !== null) blocks.push({ scope, slots: new Map(), at });
    const block = blocks.at(-1);
    if (block === undefined || at - block.at > 1) return;
    for (const { slot, quantity } of slotsOf(passage)) {
      if (!block.slots.has(slot)) block.slots.set(slot, { passage, quantity });
    }
  });
  return blocks.filter(({ slots }) => slots.size > 0);
}

/** Slots with the group they stand in: what is late among files under way is another lateness. */
export function slotsOf({ quantities }: Passage): readonly { readonly slot: Slot; readonly quantity: Quantity }[] {
  let isPending = false;
  return quantities.flatMap((quantity) => {
    const { slot } = quantity;
    if (slot === null || quantity.over !== null) return [];
    if (slot === "pending") isPending = true;
    else if (slot === "resolved" || slot === "received") isPending = false;
    return [{ slot: isPending && slot === "late" ? ("pending-late" as const) : slot, quantity }];
  });
}

/** The figures compared are added to `used`. Toàn huyện = cấp huyện + cấp xã, for every slot all of them give; files under way = received − resolved. */
export function scopeClaims(passages: readonly Passage[], used: Set<ProseFigure>, web: Web): readonly Claim[] {
  const blocks = blocksOf(passages);
  const claims: Claim[] = [];
  blocks.forEach((whole, at) => {
    for (const wanted of scopeParts[whole.scope] ?? []) {
      const parts = wanted.map((scope) => nextOf(blocks, at, scope));
      const known = parts.flatMap((part) => (part === null ? [] : [part]));
      if (known.length < wanted.length) continue;
      for (const [slot, place] of whole.slots) claims.push(...acrossScopes(whole, known, slot, place, used, web));
      break;
    }
  });
  return [...claims, ...passages.flatMap((passage) => pendingClaims(passage, web))];
}

/** The first block of a scope behind the whole, before the next whole. */
function nextOf(blocks: readonly Block[], at: number, scope: Scope): Block | null {
  for (const block of blocks.slice(at + 1)) {
    if (block.scope.startsWith("whole-")) return null;
    if (block.scope === scope) return block;
  }
  return null;
}

function acrossScopes(
  whole: Block,
  parts: readonly Block[],
  slot: Slot,
  { passage, quantity }: { readonly passage: Passage; readonly quantity: Quantity },
  used: Set<ProseFigure>,
  web: Web,
): readonly Claim[] {
  const figures = parts.flatMap((part) => part.slots.get(slot)?.quantity.figure ?? []);
  if (figures.length < parts.length) return [];
  for (const figure of figures) used.add(figure);
  const evaluation = checkSum(quantity.figure, figures);
  const shown = figures.map((figure) => formatVietnamese(figure.candidates[0] ?? zero));
  const total = formatVietnamese(quantity.figure.candidates[0] ?? zero);
  const expected = formatVietnamese(sum(figures.map((figure) => figure.candidates[0] ?? zero)));
  const names = parts.map((part, at) =>
    both(`${scopeNames[part.scope].vi} ${shown[at] ?? ""}`, `${scopeNames[part.scope].en} ${shown[at] ?? ""}`),
  );
  const quote = `${quantity.label}: ${total} = ${shown.join(" + ")}`;
  const place = [passage.paragraph, "sum", quantity.start, quantity.end] as const;
  const relation = { kind: "sum", total: quantity.figure, parts: figures } as const;
  if (evaluation.outcome === "holds") return [note(web, relation, claimAt(...place, { outcome: "holds" }, quote))];
  const list = (language: "vi" | "en") => names.map((name) => name[language]).join(" + ");
  return [
    note(
      web,
      relation,
      claimAt(
        ...place,
        {
          outcome: evaluation.outcome,
          severity: "error",
          expected,
          message: both(
            `${list("vi")} = ${expected}, ${scopeNames[whole.scope].vi} ghi ${total}. Xem lại các con số này.`,
            `${list("en")} = ${expected}, but ${scopeNames[whole.scope].en} says ${total}. Look at these figures.`,
          ),
        },
        `${quantity.label}: ${total}; ${shown.join(" + ")}`,
      ),
    ),
  ];
}

const valueOf = ({ figure }: Quantity): Amount => figure.candidates[0] ?? zero;
const givenBack = /trả lại|rút|từ chối|hủy|huỷ|không đủ điều kiện|dừng/iu;

/** The same with files given back, where they are said, or with the total carried over and received together. */
function isSettledOtherwise(
  { quantities }: Passage,
  received: Quantity,
  resolved: Quantity,
  pending: Quantity,
): boolean {
  const before = quantities.filter((each) => each.end <= resolved.start && each.over === null);
  const carried = before.filter(({ slot }) => slot === "carried").map(valueOf);
  const toSettle = before.filter(({ label }) => /phải giải quyết|tổng/iu.test(label)).map(valueOf);
  const back = quantities.filter(({ label, over }) => over === null && givenBack.test(label)).map(valueOf);
  const totals = [valueOf(received), ...carried.map((each) => add(valueOf(received), each)), ...toSettle];
  const settled = add(valueOf(resolved), valueOf(pending));
  const ways = [settled, ...back.map((each) => add(settled, each)), add(settled, sum(back))];
  return totals.some((total) => ways.some((way) => equal(total, way)));
}

/** Files under way are those received and not resolved, unless some were returned or withdrawn: never an error. */
function pendingClaims(passage: Passage, web: Web): readonly Claim[] {
  const slots = new Map<Slot, Quantity>();
  for (const { slot, quantity } of slotsOf(passage)) if (!slots.has(slot)) slots.set(slot, quantity);
  const [received, resolved, pending] = [slots.get("received"), slots.get("resolved"), slots.get("pending")];
  if (received === undefined || resolved === undefined || pending === undefined) return [];
  const evaluation = checkSum(received.figure, [resolved.figure, pending.figure]);
  const [a, b, c] = [received, resolved, pending].map(({ figure }) => formatVietnamese(figure.candidates[0] ?? zero));
  const place = [passage.paragraph, "sum", received.start, pending.end] as const;
  const quote = `${received.label}: ${a ?? ""}; ${resolved.label}: ${b ?? ""}; ${pending.label}: ${c ?? ""}`;
  if (evaluation.outcome !== "holds" && isSettledOtherwise(passage, received, resolved, pending)) {
    return [claimAt(...place, { outcome: "holds" }, quote)];
  }
  if (evaluation.outcome === "holds") {
    const relation = { kind: "sum", total: received.figure, parts: [resolved.figure, pending.figure] } as const;
    return [note(web, relation, claimAt(...place, { outcome: "holds" }, quote))];
  }
  const expected = formatVietnamese(sum([resolved, pending].map(({ figure }) => figure.candidates[0] ?? zero)));
  return [
    claimAt(
      ...place,
      {
        outcome: "undecided",
        severity: "warning",
        expected,
        message: both(
          `Đã giải quyết ${b ?? ""} + đang giải quyết ${c ?? ""} = ${expected}, tiếp nhận ghi ${a ?? ""}. Nếu có hồ sơ trả lại hoặc rút thì nói rõ.`,
          `Resolved ${b ?? ""} + under way ${c ?? ""} = ${expected}, received says ${a ?? ""}. Say so if files were returned or withdrawn.`,
        ),
      },
      quote,
    ),
  ];
}
