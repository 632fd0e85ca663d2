import type { ColumnRole, KindName } from "../table/table";

/** One column of a blank form: header words from the top row down, width in characters. */
export interface FormColumn {
  /** Null for a column the kind has no role for, such as the unit a row of figures belongs to. */
  readonly role: ColumnRole | null;
  readonly path: readonly string[];
  readonly width: number;
}

/** How the rows of a blank form are numbered and what headings part them. */
export type FormRows =
  | { readonly kind: "plain"; readonly items: number }
  /** Headings I, II, … with items 1, 2 beneath. */
  | { readonly kind: "roman"; readonly headings: readonly string[]; readonly items: number }
  /** Headings 1, 2, … with items 1.1, 1.2 beneath. */
  | { readonly kind: "dotted"; readonly headings: readonly string[]; readonly items: number };

/** A blank appendix as data: a new form is a new value of this shape. */
export interface Form {
  readonly kind: KindName;
  readonly sheet: string;
  readonly title: string;
  /** The paper the appendix goes with, as its caption names it. */
  readonly paper: "Báo cáo" | "Kế hoạch";
  /** "(Số liệu lấy từ ngày … đến ngày …)" under the title. */
  readonly hasPeriod: boolean;
  readonly unitOfMeasure: string | null;
  readonly columns: readonly FormColumn[];
  readonly rows: FormRows;
  readonly hasTotal: boolean;
  /** Roles the total row adds up although the kind declares no sum, because filled tables may nest their rows. */
  readonly totals?: readonly ColumnRole[];
}
