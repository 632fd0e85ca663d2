import { comparisonKey } from "../text/normalise";

/** What a figure about files of citizens counts, by the words beside it. */
export type Slot =
  | "received"
  | "online"
  | "direct"
  | "carried"
  | "resolved"
  | "early-or-on-time"
  | "early"
  | "on-time"
  | "late"
  | "pending"
  | "pending-in-time"
  | "pending-late";

/** The part of the administration a figure covers. */
export type Scope = "whole-province" | "whole-district" | "whole-commune" | "province" | "district" | "commune";

const slotWords: readonly (readonly [RegExp, Slot])[] = [
  [/(?:trước hạn và|trước và|trước,|đúng và trước|sớm và) ?(?:đúng )?hạn/u, "early-or-on-time"],
  [/trước hạn|sớm hạn/u, "early"],
  [/đúng hạn/u, "on-time"],
  [/còn hạn|trong hạn|còn trong hạn|chưa đến hạn|chưa quá hạn/u, "pending-in-time"],
  [/hết hạn/u, "pending-late"],
  [/quá hạn|trễ hạn|chậm hạn|trễ hẹn/u, "late"],
  [/(?:tồn|từ|của) ?(?:k[ỳý] |tháng |quý )?trước|kỳ trước chuyển|chuyển sang/u, "carried"],
  [/(?:tr[ựụ]c|thực) tuy[ếể]n/u, "online"],
  [/(?:tr[ựụ]c|(?<!chứng )thực) tiếp|bưu chính/u, "direct"],
  [/đang (?:được )?(?:giải quyết|xử lý|trong quá trình)|chưa giải quyết/u, "pending"],
  [/đã (?:được )?(?:giải quyết|xử lý|trả)/u, "resolved"],
  [/tiếp nhận/u, "received"],
];

/** The slot a label names; the words nearest to the figure decide. */
export function slotOf(label: string): Slot | null {
  const key = comparisonKey(label);
  return slotWords.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

const scopeWords: readonly (readonly [RegExp, Scope])[] = [
  [/toàn tỉnh|trên địa bàn tỉnh/u, "whole-province"],
  [/toàn huyện|trên địa bàn huyện|toàn thị xã|toàn thành phố/u, "whole-district"],
  [/toàn xã|toàn phường|trên địa bàn (?:xã|phường)/u, "whole-commune"],
  [/cấp tỉnh|các sở|sở, (?:ban, )?ngành/u, "province"],
  [/cấp xã|(?:ubnd|tại) các xã|các xã, (?:phường|thị trấn)|các phường, xã/u, "commune"],
  [/cấp huyện/u, "district"],
];

/** The scope words name: "cấp huyện", "toàn huyện", "UBND các xã, thị trấn". */
export function scopeOf(label: string): Scope | null {
  const key = comparisonKey(label);
  return scopeWords.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** Sets of slots that leave nothing over: parts of these always add up to their whole. */
const complete: Readonly<Partial<Record<Slot, readonly (readonly Slot[])[]>>> = {
  received: [["online", "direct", "carried"]],
  resolved: [
    ["early-or-on-time", "late"],
    ["early", "on-time", "late"],
  ],
  pending: [["pending-in-time", "pending-late"]],
};

/** True when the parts named are all there can be of the whole. */
export function isCompleteSplit(whole: Slot | null, parts: readonly (Slot | null)[]): boolean {
  if (whole === null) return false;
  const wanted = complete[whole] ?? [];
  return wanted.some((set) => set.length === parts.length && set.every((slot) => parts.includes(slot)));
}

/** Slots no file can be in twice, so that their sum never exceeds the whole. */
const apart: readonly (readonly Slot[])[] = [
  ["online", "direct", "carried"],
  ["early", "on-time", "late"],
  ["early-or-on-time", "late"],
  ["pending-in-time", "pending-late"],
];

/** True when the parts exclude each other. */
export function areApart(parts: readonly (Slot | null)[]): boolean {
  if (parts.length < 2 || new Set(parts).size < parts.length) return false;
  return apart.some((set) => parts.every((slot) => slot !== null && set.includes(slot)));
}

/** Scopes that together are all of a wider one. */
export const scopeParts: Readonly<Partial<Record<Scope, readonly (readonly Scope[])[]>>> = {
  "whole-province": [
    ["province", "district", "commune"],
    ["province", "commune"],
  ],
  "whole-district": [["district", "commune"]],
};

/** Pairs of labels of which one is what the other leaves: nam and nữ, đạt and chưa đạt. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/không ký số|chưa ký số/u, /(?<!không |chưa )ký số/u],
  [/điện tử/u, /(?:bản|văn bản) giấy|song song/u],
  [/(?:không|chưa) đạt/u, /(?<!không |chưa )đạt/u],
  [/(?:không|chưa) (?:hoàn thành|thực hiện)/u, /đã (?:hoàn thành|thực hiện)|(?<!không |chưa )hoàn thành/u],
  [/cấp huyện/u, /cấp xã|các xã/u],
];

const petitions: readonly RegExp[] = [/khiếu nại/u, /tố cáo/u, /kiến nghị|phản ánh/u];

/** True for complaints, denunciations and petitions together: every letter of citizens is one of them. */
export function areAllPetitions(labels: readonly string[]): boolean {
  return (
    labels.length === 3 && petitions.every((pattern) => labels.filter((label) => pattern.test(label)).length === 1)
  );
}

/** True for two labels that leave nothing between them. */
export function areOpposites(labels: readonly string[]): boolean {
  const [first, second, more] = labels.map(comparisonKey);
  if (first === undefined || second === undefined || more !== undefined) return false;
  return opposites.some(([a, b]) => (a.test(first) && b.test(second)) || (b.test(first) && a.test(second)));
}
