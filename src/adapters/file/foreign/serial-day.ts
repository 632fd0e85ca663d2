/**
 * Serial day of the 1900 system of an ISO date or time (2024-11-27, 2024-11-27T07:30:00); null for any other text and for
 * days before March 1900, which the system counts wrongly.
 */
export function serialOfIso(text: string): number | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?)?Z?$/.exec(text.trim());
  if (found === null) return null;
  const [year, month, day, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? "0"));
  const milliseconds = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
  const days = milliseconds / 86_400_000 + 25_569;
  const time = ((hours ?? 0) * 3_600 + (minutes ?? 0) * 60 + (seconds ?? 0)) / 86_400;
  return Number.isFinite(days) && days >= 61 ? days + time : null;
}

/** Days of an ISO duration of hours, minutes and seconds (PT07H30M00S); null for any other text. */
export function daysOfDuration(text: string): number | null {
  const found = /^(-?)PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d{1,9})?S$/.exec(text.trim());
  if (found === null) return null;
  const seconds = Number(found[2]) * 3_600 + Number(found[3]) * 60 + Number(found[4]);
  return (found[1] === "-" ? -seconds : seconds) / 86_400;
}
