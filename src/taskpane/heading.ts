import type { Recognition } from "../core/table/table";
import { formatDate } from "./dates";

function commonest<Value>(values: readonly Value[], key: (value: Value) => string): Value | null {
  const seen = new Map<string, { value: Value; times: number }>();
  for (const value of values) {
    const entry = seen.get(key(value)) ?? { value, times: 0 };
    entry.times += 1;
    seen.set(key(value), entry);
  }
  return [...seen.values()].sort((a, b) => b.times - a.times)[0]?.value ?? null;
}

/** The period most tables speak of, as printed, and its days; null where none is printed. */
export function periodOf(recognition: Recognition): { readonly words: string; readonly days: string | null } | null {
  const periods = recognition.tables.flatMap((table) => (table.period === null ? [] : [table.period]));
  const period = commonest(periods, (each) => each.text);
  if (period === null) return null;
  const spans = periods.flatMap((each) => (each.span === null ? [] : [each.span]));
  const span = commonest(spans, (each) => formatDate(each.from) + formatDate(each.to));
  return { words: period.text, days: span === null ? null : `${formatDate(span.from)} – ${formatDate(span.to)}` };
}

/** The commune the captions name, such as "xã Kim Sơn"; null where none does. */
export function placeNameOf(recognition: Recognition): string | null {
  const texts = recognition.tables.flatMap((table) => [
    ...(table.caption === null ? [] : [table.caption.text]),
    ...(table.title === null ? [] : [table.title.text]),
  ]);
  const names = texts.flatMap((each) => {
    const match = /(xã|phường|đặc khu)\s+((?:\p{Lu}\p{Ll}*)(?:\s+\p{Lu}\p{Ll}*)*)/u.exec(each.normalize("NFC"));
    return match === null ? [] : [`${match[1] ?? ""} ${match[2] ?? ""}`];
  });
  return commonest(names, (name) => name);
}
