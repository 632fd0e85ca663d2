import type * as Formula from "@univerjs/engine-formula";

/** Days from 1899-12-30, day 0 of Excel's serial dates, to 1970-01-01. */
const epochOffset = 25_569;
const dayLength = 86_400_000;

/** "đặng thị mỹ ánh" → "Đặng Thị Mỹ Ánh": one capital at the start of each run of letters, Vietnamese ones included. */
export function properCase(text: string): string {
  return text
    .normalize("NFC")
    .toLocaleLowerCase("vi")
    .replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
      const [first = "", ...rest] = word;
      return first.toLocaleUpperCase("vi") + rest.join("");
    });
}

/** The same day `months` later, or the month's last day where there is no such day (29/02 + 12 months → 28/02). */
export function addMonths(serial: number, months: number): number {
  const date = new Date((Math.floor(serial) - epochOffset) * dayLength);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + Math.trunc(months);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) / dayLength + epochOffset;
}

/**
 * Two functions the engine (0.25.1) gets wrong, for its public registry: its PROPER breaks words at letters with
 * Vietnamese marks, its EDATE runs over the end of a short month.
 */
export function correctedFunctions(engine: typeof Formula): Formula.BaseFunction[] {
  const { BaseFunction, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } = engine;

  const single = (value: Formula.BaseValueObject): Formula.BaseValueObject =>
    value instanceof engine.ArrayValueObject ? (value.getFirstCell() ?? value) : value;
  const figure = (value: Formula.BaseValueObject): number | null => {
    const figure = value.isNull() ? 0 : Number(value.getValue());
    return Number.isFinite(figure) ? figure : null;
  };

  class Proper extends BaseFunction {
    override minParams = 1;
    override maxParams = 1;
    override calculate(text: Formula.BaseValueObject): Formula.BaseValueObject {
      const one = (value: Formula.BaseValueObject): Formula.BaseValueObject =>
        value.isError() ? value : StringValueObject.create(value.isNull() ? "" : properCase(String(value.getValue())));
      return text instanceof engine.ArrayValueObject ? text.mapValue((value) => one(value)) : one(text);
    }
  }

  class Edate extends BaseFunction {
    override minParams = 2;
    override maxParams = 2;
    override calculate(start: Formula.BaseValueObject, months: Formula.BaseValueObject): Formula.BaseValueObject {
      const from = single(start);
      const by = single(months);
      if (from.isError()) return from;
      if (by.isError()) return by;
      const serial = figure(from);
      const count = figure(by);
      if (serial === null || count === null) return ErrorValueObject.create(ErrorType.VALUE);
      const result = addMonths(serial, count);
      return serial < 0 || result < 0 ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(result);
    }
  }

  return [new Proper("PROPER"), new Edate("EDATE")];
}
