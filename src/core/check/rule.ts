import type { CellRef, Range } from "../cell/address";
import type { WorkbookSnapshot } from "../cell/snapshot";
import type { TableKind } from "../appendix/kind";
import type { TableView } from "../table/table";
import type { CalendarDate } from "../text/reading";
import type { Text } from "../text/bilingual";
import type { UnitEntry } from "../text/organisation-catalogue";
import type { StatusEntry } from "../text/statuses";
import type { Denial, NotIdentity } from "./not-identity";
import type { OwnIdentity } from "./own-identity";
import type { PreviousWorkbook } from "./previous";
import type { Dismissal, Family, Fix, Severity, SumLine, Suspect, Verdict } from "./finding";

export interface CheckSettings {
  /** The day the report is made; null when nobody said, and then nothing is overdue. */
  readonly reportDate: CalendarDate | null;
  /** Blank numbers that a submitted paper must not have become errors. */
  readonly isSubmission: boolean;
  readonly dismissals: readonly Dismissal[];
  /** Identities the user stated; none where absent. */
  readonly ownIdentities?: readonly OwnIdentity[];
  /** Identities the user denied; none where absent. */
  readonly notIdentities?: readonly NotIdentity[];
}

/** Names and status words a unit adds to the built-in vocabulary. */
export interface ExtraWords {
  readonly units: readonly UnitEntry[];
  readonly statuses: readonly StatusEntry[];
}

/** What a rule may look at. Nothing here changes during a check. */
export interface CheckContext {
  readonly workbook: WorkbookSnapshot;
  readonly views: readonly TableView[];
  readonly kinds: readonly TableKind[];
  readonly settings: CheckSettings;
  readonly words?: ExtraWords | undefined;
  /** Last period's file, where the user opened it beside this one. */
  readonly previous?: PreviousWorkbook | undefined;
}

/** The part of a fact every rule gives; rules add fields of their own for message and fix. */
export interface FactBase {
  readonly verdict: Verdict;
  readonly at: CellRef | Range;
  readonly evidence: readonly CellRef[];
  /** Where one rule grades its facts; the rule's own severity otherwise. An undecided fact is never an error. */
  readonly severity?: Severity;
  readonly sum?: readonly SumLine[];
  readonly suspects?: readonly Suspect[];
  /** By what the user can say that the identity behind this fact is none. */
  readonly denial?: Denial | null;
}

/** An example is a test and a page of the catalogue. `table` is `A|B / 1|2`; `reports` lists `B4` or, undecided, `B4?`. */
export interface RuleExample {
  readonly name: string;
  readonly table: string;
  readonly reports: readonly string[];
  /** The table after the rule's first fix of each fact. */
  readonly fixed?: string;
  readonly reportDate?: string;
  readonly isSubmission?: boolean;
  readonly ownIdentities?: readonly OwnIdentity[];
  /** The table in last period's file. */
  readonly previous?: string;
}

interface RuleBase<Fact extends FactBase> {
  /** The defect, never the remedy; equals the file name; never changes. */
  readonly id: string;
  /** Short, spoken over the telephone; never reused. */
  readonly code: string;
  readonly family: Family;
  readonly severity: Severity;
  readonly title: Text;
  readonly why: Text;
  readonly message: (fact: Fact) => Text;
  readonly fixes?: (fact: Fact, context: CheckContext) => readonly Fix[];
  readonly examples: readonly RuleExample[];
}

export type Rule<Fact extends FactBase = FactBase> =
  | (RuleBase<Fact> & {
      readonly scope: "table";
      readonly check: (view: TableView, context: CheckContext) => Iterable<Fact>;
    })
  | (RuleBase<Fact> & { readonly scope: "workbook"; readonly check: (context: CheckContext) => Iterable<Fact> });

/** Types a rule; the engine sees it as a Rule whose facts only its own message and fixes read. */
export function defineRule<Fact extends FactBase>(rule: Rule<Fact>): Rule {
  // A rule's message and fixes are called with facts of its own check alone, so widening is sound.
  return rule as unknown as Rule;
}
