import type { Text } from "../text/bilingual";
import type { ColumnRole, KindName } from "../table/table";

/** What the cells of a column hold; decides how "1.365" reads and which column a lost header belonged to. */
export type ColumnContent =
  "order" | "label" | "unit" | "units" | "deadline" | "status" | "count" | "percent" | "score" | "money" | "text";

/** One column of a kind: the role, the wordings its header is known by, and what it holds. */
export interface ColumnSpec {
  readonly role: ColumnRole;
  readonly name: Text;
  /**
   * Header wordings, matched after normalisation (case, tone placement, dashes, spaces, abbreviations). A wording with
   * " / " names the path from the top header row down; without, any level may match.
   */
  readonly wordings: readonly string[];
  readonly content: ColumnContent;
  readonly isRequired: boolean;
  /** Printed by some variants of the form only: read where it stands, left out of the blank form. */
  readonly isVariant?: boolean;
}

/**
 * An identity a kind declares between columns of one row, or between the rows of one column. Roles name columns.
 * `confidence` is that of localisation.md: 0.99 where the form says so, 0.9–0.95 where it follows from a header.
 */
export type IdentitySpec =
  /** total = Σ parts in one row. With "at-most" the parts need not be all: Σ parts ≤ total. */
  | {
      readonly kind: "row-sum";
      readonly id: string;
      readonly total: ColumnRole;
      readonly parts: readonly ColumnRole[];
      /** Further parts that only some variants of the form print; they count where they stand. */
      readonly optional?: readonly ColumnRole[];
      readonly relation: "equal" | "at-most";
      readonly confidence: number;
      /** Why a difference may be legitimate; a violated identity with a reason is undecided, not an error. */
      readonly unless?: Text;
    }
  /** whole − part = rest in one row. */
  | {
      readonly kind: "difference";
      readonly id: string;
      readonly whole: ColumnRole;
      readonly part: ColumnRole;
      readonly rest: ColumnRole;
      readonly confidence: number;
      readonly unless?: Text;
    }
  /** ratio = Σ numerator / Σ denominator × 100 in one row; several denominators are tried in turn, any may hold. */
  | {
      readonly kind: "ratio";
      readonly id: string;
      readonly ratio: ColumnRole;
      readonly numerators: readonly (readonly ColumnRole[])[];
      readonly denominators: readonly (readonly ColumnRole[])[];
      readonly confidence: number;
    }
  /** The total row of the columns = Σ item rows (or section rows, where only these carry figures). */
  | {
      readonly kind: "column-sum";
      readonly id: string;
      readonly columns: readonly ColumnRole[];
      readonly confidence: number;
    }
  /** Each section row = Σ of its item rows, in the columns. */
  | {
      readonly kind: "section-sum";
      readonly id: string;
      readonly columns: readonly ColumnRole[];
      readonly relation: "equal" | "at-most";
      readonly confidence: number;
    }
  /** a ≤ b in one row. */
  | {
      readonly kind: "at-most";
      readonly id: string;
      readonly lesser: ColumnRole;
      readonly greater: ColumnRole;
      readonly confidence: number;
      readonly unless?: Text;
    };

/** A column that can be computed from others; `formula` uses {role} for the cell of that role in the same row. */
export interface DerivationSpec {
  readonly id: string;
  readonly role: ColumnRole;
  readonly name: Text;
  /** Excel formula without "=", e.g. "{received.online}+{received.direct}+{received.carriedOver}". */
  readonly formula: string;
  readonly rows: readonly ("item" | "section" | "subtotal" | "total")[];
  /** Columns that make the formula wrong: a table that has one of them is not filled by it. */
  readonly without?: readonly ColumnRole[];
  /** Digits after the mark where the column itself does not tell. */
  readonly decimals: number | null;
}

/**
 * Everything the product knows about one form. Data only: a new form is a new file of this shape. Only what the form
 * itself states is declared; a rate may pass 100 unless an `at-most` identity says that its part lies within the whole.
 */
export interface TableKind {
  readonly kind: KindName;
  readonly name: Text;
  /** Words in a title that speak for this kind. */
  readonly titles: readonly string[];
  readonly columns: readonly ColumnSpec[];
  /** Roles of which a table of this form has at least one; without any, it is another form in the same words. */
  readonly needsOneOf?: readonly ColumnRole[];
  readonly identities: readonly IdentitySpec[];
  readonly derivations: readonly DerivationSpec[];
  /** Small worked tables in `A|B / 1|2` notation, recognised as this kind by a test. */
  readonly examples: readonly { readonly name: string; readonly table: string }[];
}
