import { isMeasured, type ProseFigure } from "./figures";

/** "a/b … c %" where it stands. */
interface SharePlace {
  readonly text: string;
  readonly figure: ProseFigure;
  readonly over: ProseFigure | null;
  readonly share: ProseFigure;
}

const rank = /(?:thứ|hạng|vị trí)(?: (?:thứ|số))? ?$/iu;

/** False where the per cent is a threshold, stands behind a semicolon, or follows a rank: it is no share of "a/b" at all. */
export function maySayShare({ text, figure, over, share }: SharePlace): boolean {
  if (over === null) return true;
  const between = text.slice(over.end, share.start);
  const isBound = share.isRough || /(?<!\p{L})(?:từ|trên|dưới|đến) $/iu.test(between);
  return !isBound && !between.includes(";") && !rank.test(text.slice(0, figure.start));
}

const saysShare =
  /^\(?(?:(?:ước |đã |có )?(?:đạt|chiếm|bằng|tương ứng|tương đương)(?: (?:tỷ lệ|tỉ lệ|tỷ trọng|với|khoảng|là))*|(?:tỷ lệ|tỉ lệ|tỷ trọng)(?: (?:đạt|là|chiếm))?)?:? ?$/iu;
const endsInShare =
  /(?<!\p{L})(?:đạt|chiếm|bằng|tương ứng|tương đương|tỷ lệ|tỉ lệ|tỷ trọng)(?: (?:tỷ lệ|tỉ lệ|với|là))*:? ?$/iu;
const otherSubject =
  /(?<!\p{L})(?:chuẩn|hài lòng|bình quân|trung bình|khối lượng|tiến độ|thời gian|kế hoạch|chỉ tiêu|mức)(?!\p{L})/iu;
const ofPlan =
  /^ ?(?:so với )?(?:kế hoạch|KH(?!\p{L})|chỉ tiêu|khối lượng|tiến độ|yêu cầu|nhiệm vụ|công việc|thời gian|định mức|mục tiêu)/iu;
const falling = /(?<!\p{L})(?:chưa|còn|quá hạn|chậm|trễ|không|mất|thiếu|hết hạn)(?!\p{L})/iu;

/** True where the words say that this share is that per cent: no subject of its own, no plan, not what is left of it. */
export function sureToSayShare({ text, figure, over, share }: SharePlace): boolean {
  if (over === null) return true;
  const between = text.slice(over.end, share.start);
  const named = over.unit !== "" && between.trimStart().toLowerCase().startsWith(over.unit);
  const rest = named ? between.trimStart().slice(over.unit.length) : between;
  const stop = Math.max(rest.lastIndexOf(","), rest.lastIndexOf("("));
  const tail = rest.slice(stop + 1).trimStart();
  if (otherSubject.test(rest)) return false;
  if (stop >= 0 ? !saysShare.test(tail) : !endsInShare.test(rest)) return false;
  if (!isMeasured(over.unit) && ofPlan.test(text.slice(share.end))) return false;
  // "10/12 xã đạt 100%": each of the ten may be what reached it.
  if (stop < 0 && /^100(?:[.,]0+)? ?%/u.test(text.slice(share.start))) return false;
  if (/(?:chiếm|bằng|tương ứng)(?: \p{L}+)? ?$/iu.test(between)) return true;
  const clause =
    text
      .slice(0, figure.start)
      .split(/[.;:,(]\s?/u)
      .at(-1) ?? "";
  return !falling.test(`${clause} ${rest}`);
}

const changed = /(?<!\p{L})(?:tăng|giảm|vượt|hụt|so với|cùng kỳ|cắt giảm)(?!\p{L})/iu;

/** "c % (a/b)": the share before the bracket is that of a/b, unless it is a change, a plan or what is left of it. */
export function sureBeforeBracket({ text, figure, over, share }: SharePlace): boolean {
  const clause =
    text
      .slice(0, share.start)
      .split(/[.;,(]\s/u)
      .at(-1) ?? "";
  const between = text.slice(share.end, figure.start);
  const inside = over === null ? "" : (text.slice(over.end).split(/[).;]/u)[0] ?? "");
  return !share.isRough && !changed.test(clause + between) && !ofPlan.test(between) && !falling.test(inside);
}
