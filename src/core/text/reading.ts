import type { Amount } from "../cell/amount";

/** How a figure is written: a plain count or sum, with a per-cent sign (77,56%), or a fraction of one shown as per cent. */
export type Measure = "plain" | "percent";

/**
 * What a cell or a word says, read the Vietnamese way. An amount keeps the digits a reader sees: a stored 0.7756 under
 * the format 0.00% is 77.56 with measure "percent" and two decimals. `candidates` of an ambiguous figure come likeliest
 * first ("1.365" in a score column: 1365 or 1,365).
 */
export type Reading =
  | { readonly kind: "blank" }
  | {
      readonly kind: "figure";
      readonly amount: Amount;
      readonly measure: Measure;
      /** The figure is text in the cell, or was typed in a way Excel does not calculate with. */
      readonly isText: boolean;
      /** The decimal mark it was printed with, if it shows one. */
      readonly mark: "comma" | "dot" | null;
    }
  /** "27/32", or a date Excel made out of it. */
  | { readonly kind: "fraction"; readonly part: Amount; readonly whole: Amount; readonly isText: boolean }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Amount[]; readonly measure: Measure }
  /** "Không phát sinh", "Không áp dụng", "-": there is nothing to count, which is not zero and not blank. */
  | { readonly kind: "not-applicable"; readonly text: string }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "text"; readonly text: string };

/** A day of the calendar; month and day count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** From the first to the last day, both included. */
export interface DateSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * The time a report covers. `unit` is what the words say (6 tháng đầu năm 2023 → half-year, 1); `span` is what the dates
 * say, where there are any.
 */
export interface Period {
  readonly unit: "month" | "quarter" | "half-year" | "nine-months" | "year" | "span" | null;
  /** Which month, quarter or half; 0 where it does not apply. */
  readonly index: number;
  readonly year: number | null;
  readonly span: DateSpan | null;
  /** As printed. */
  readonly text: string;
}

/**
 * One expectation in a deadline cell. "Trước 30/11/2023" is a deadline, "Quý II/2023" a period, "Thường xuyên"
 * recurring, "Khi có yêu cầu" an event. Days are null where the words give none.
 */
export interface Deadline {
  readonly kind: "deadline" | "period" | "recurring" | "event";
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly text: string;
}

/** What a status cell says. "issued" is the finished state of tasks that end with a document (Đã ban hành). */
export type Status = "done" | "issued" | "in-progress" | "not-started" | "overdue" | "nothing-arose" | "not-applicable";
