import type { ColumnContent } from "../appendix/kind";
import type { Severity } from "../check/finding";
import type { KindName } from "../table/table";
import type { Text } from "../text/bilingual";
import type { UnitLevel } from "../text/organisation-catalogue";
import type { Status } from "../text/reading";

/** A column: its role (`received.total`), or `header:` and the words printed over it (`header:Đã chi`). */
export type PackColumn = string;

/** A body and every way it is written. A name the product knows already gains the wordings. */
export interface PackOrganisation {
  readonly name: string;
  readonly level: UnitLevel;
  readonly wordings: readonly string[];
  /** YYYY-MM-DD, the first day on which it no longer exists. */
  readonly abolishedOn?: string | undefined;
  /** Name of the body that took its work over. */
  readonly successor?: string | undefined;
}

export interface PackStatus {
  readonly status: Status;
  readonly wordings: readonly string[];
}

interface PackIdentityBase {
  readonly id: string;
  /** Kind of the tables it is for; left out within a kind of the pack's own. */
  readonly table?: KindName | undefined;
  /** True where the form itself says so. */
  readonly hard?: boolean | undefined;
  /** Why a difference may be right; then it is a question, never an error. */
  readonly unless?: Text | undefined;
}

/** An identity between columns, as `IdentitySpec` has it, for people to write. */
export type PackIdentity = PackIdentityBase &
  (
    | {
        readonly kind: "row-sum";
        readonly total: PackColumn;
        readonly parts: readonly PackColumn[];
        readonly relation?: "equal" | "at-most" | undefined;
      }
    | {
        readonly kind: "difference";
        readonly whole: PackColumn;
        readonly part: PackColumn;
        readonly rest: PackColumn;
      }
    | {
        readonly kind: "ratio";
        readonly ratio: PackColumn;
        readonly numerator: readonly PackColumn[];
        readonly denominator: readonly PackColumn[];
      }
    | { readonly kind: "column-sum" | "section-sum"; readonly columns: readonly PackColumn[] }
    | { readonly kind: "at-most"; readonly lesser: PackColumn; readonly greater: PackColumn }
  );

export interface PackDerivation {
  readonly id: string;
  readonly role: string;
  readonly name: Text;
  /** `{role}`, numbers, + − × ÷ as + - * /, brackets, and `IF(x=0,"",y)`. */
  readonly formula: string;
  readonly rows?: readonly ("item" | "section" | "subtotal" | "total")[] | undefined;
  readonly decimals?: number | undefined;
}

export interface PackKind {
  readonly kind: KindName;
  readonly name: Text;
  readonly titles: readonly string[];
  readonly columns: readonly {
    readonly role: string;
    readonly name: Text;
    readonly wordings: readonly string[];
    readonly content: ColumnContent;
    readonly required?: boolean | undefined;
  }[];
  readonly identities?: readonly PackIdentity[] | undefined;
  readonly derivations?: readonly PackDerivation[] | undefined;
}

export type PackRow = "item" | "section" | "subtotal" | "total";

/** The figures of a column lie between two bounds, both allowed; per-cent points where the column holds per cent. */
export interface PackThreshold {
  readonly id: string;
  readonly table: KindName;
  readonly column: PackColumn;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly rows?: readonly PackRow[] | undefined;
  /** Only the rows whose status is one of these. */
  readonly whenStatus?: readonly Status[] | undefined;
  readonly severity?: Severity | undefined;
  readonly title: Text;
  /** What to do; stands behind the figures in the message. */
  readonly advice?: Text | undefined;
}

/** Columns a table of a kind must have. */
export interface PackRequired {
  readonly id: string;
  readonly table: KindName;
  readonly columns: readonly PackColumn[];
  readonly severity?: Severity | undefined;
  readonly advice?: Text | undefined;
}

/** A change to a rule of the product, named by its id or its code. */
export interface PackRuleChange {
  readonly rule: string;
  readonly severity?: Severity | "off" | undefined;
  readonly title?: Text | undefined;
  readonly why?: Text | undefined;
  readonly advice?: Text | undefined;
}

/** A remedy the unit proposes for criteria of some words; before those of the product. */
export interface PackRemedy {
  readonly id: string;
  /** All words of one line must occur in the criterion; one line is enough. */
  readonly words: readonly (readonly string[])[];
  /** What to do, without a subject: the unit in charge is put before it. */
  readonly remedy: string;
}

/** What a unit or a province adds to the product's knowledge. Plain data; read from JSON by `parseRulePack`. */
export interface RulePack {
  readonly schema: "soat.rule-pack/1";
  readonly name: Text;
  readonly organisations?: readonly PackOrganisation[] | undefined;
  readonly statuses?: readonly PackStatus[] | undefined;
  readonly kinds?: readonly PackKind[] | undefined;
  readonly identities?: readonly PackIdentity[] | undefined;
  readonly thresholds?: readonly PackThreshold[] | undefined;
  readonly required?: readonly PackRequired[] | undefined;
  readonly rules?: readonly PackRuleChange[] | undefined;
  readonly remedies?: readonly PackRemedy[] | undefined;
}

/** Confidence of a pack's identity: a statement of the unit, or of the form itself. */
export const packConfidence = { stated: 0.95, hard: 0.99 } as const;
