import type { LogicalColumn, Value } from "./logical";
import type { Chance } from "./random";

/** The same row with figures that add up as its form says; other forms are given back as they are. */
export function reconciled(
  chance: Chance,
  columns: readonly LogicalColumn[],
  drawn: readonly Value[],
): readonly Value[] {
  const values = [...drawn];
  const at = (role: string): number => columns.findIndex((column) => column.role === role);
  const get = (role: string): number => {
    const value = values[at(role)];
    return typeof value === "number" ? value : 0;
  };
  const set = (role: string, value: number): void => {
    if (at(role) >= 0) values[at(role)] = Number(value.toFixed(2));
  };
  const share = (whole: number): number => (whole === 0 ? 0 : chance.between(0, whole));
  const rate = (role: string, part: number, whole: number): void => {
    set(role, whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100);
  };
  if (at("received.total") >= 0) {
    const received = ["online", "direct", "post", "carriedOver"].reduce((sum, key) => sum + get(`received.${key}`), 0);
    set("received.total", received);
    const resolved = share(received);
    const early = at("resolved.early") < 0 ? 0 : share(resolved);
    const late = at("resolved.late") < 0 ? 0 : share(resolved - early);
    set("resolved.total", resolved);
    set("resolved.early", early);
    set("resolved.late", late);
    set("resolved.onTime", resolved - early - late);
    const pendingLate = share(received - resolved);
    set("pending.total", received - resolved);
    set("pending.late", pendingLate);
    set("pending.onTime", received - resolved - pendingLate);
  }
  if (at("withComponents") >= 0) {
    const received = chance.between(20, 400);
    const some = chance.between(10, received);
    const full = share(some);
    set("received", received);
    set("withComponents", some);
    set("fullyDigitised", full);
    rate("fullRate", full, received);
    set("withoutComponents", received - some);
    const resolved = chance.between(15, received);
    const result = share(resolved);
    set("resolved", resolved);
    set("withResult", result);
    rate("resultRate", result, resolved);
    set("withoutResult", resolved - result);
  }
  if (at("deducted") >= 0 && at("maximum") >= 0 && at("score") >= 0) {
    set("score", Math.min(get("score"), get("maximum")));
    set("deducted", get("maximum") - get("score"));
  }
  return values;
}
