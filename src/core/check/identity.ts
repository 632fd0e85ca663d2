import { formatArea, formatPosition, type CellRef } from "../cell/address";
import type { Text } from "../text/bilingual";
import { text } from "../text/bilingual";
import type { Operand } from "./figure";

/** An operand with its sign in a sum. */
export interface Term {
  readonly operand: Operand;
  readonly sign: 1 | -1;
}

/** One way to compute the result: Σ numerator terms, divided by Σ `over` where it is a ratio. */
export interface Way {
  readonly parts: readonly Term[];
  readonly over: readonly Operand[];
}

/**
 * An identity over cells. "equal": result = one of the ways. "at-most": Σ parts ≤ result. "ratio": result = Σ parts ÷
 * Σ over × 100, as points, per cent or a fraction of one. Several ways: any may hold.
 */
export interface GroundedIdentity {
  /** `spec@Sheet!A1` of the result cell; unique in a report. */
  readonly id: string;
  readonly spec: string;
  /** "own": the user stated it. "inferred": nobody did; the figures, the header or the formulas suggest it. */
  readonly kind:
    "row-sum" | "difference" | "ratio" | "column-sum" | "section-sum" | "at-most" | "equal-across" | "own" | "inferred";
  readonly table: string | null;
  readonly relation: "equal" | "at-most" | "ratio";
  readonly result: Operand;
  readonly ways: readonly Way[];
  /** 0.99 where the form says so, 0.9–0.95 where it follows from a header; see the notes on localisation. */
  readonly confidence: number;
  /** Why a difference may be legitimate. */
  readonly unless: Text | null;
  /** What an identity nobody stated rests on. */
  readonly basis?: Text;
  readonly text: Text;
}

/** Every cell of an identity, the result first, each once. */
export function cellsOf(identity: GroundedIdentity): readonly CellRef[] {
  const seen = new Map<string, CellRef>();
  const note = ({ at }: Operand) => seen.set(`${at.sheet}!${formatPosition(at)}`, at);
  note(identity.result);
  for (const way of identity.ways) {
    way.parts.forEach((term) => note(term.operand));
    way.over.forEach(note);
  }
  return [...seen.values()];
}

/** Operands as they stand in a sum: "Trực tuyến [E9] + Trực tiếp [F9]", and long columns as "C4:C8". */
export function describeTerms(terms: readonly Term[], home: string): Text {
  const column = terms[0]?.operand.at.column;
  const isColumn = terms.length > 3 && terms.every(({ operand, sign }) => operand.at.column === column && sign === 1);
  if (isColumn) {
    const rows = terms.map(({ operand }) => operand.at.row);
    const isSolid = rows.every((row, index) => index === 0 || row === (rows[index - 1] ?? 0) + 1);
    const first = rows[0] ?? 0;
    const last = rows[rows.length - 1] ?? 0;
    const left = column ?? 0;
    const list = isSolid
      ? formatArea({ top: first, bottom: last, left, right: left })
      : `${formatPosition({ row: first, column: left })} + … + ${formatPosition({ row: last, column: left })}`;
    return text(`${list} (${String(terms.length)} dòng)`, `${list} (${String(terms.length)} rows)`);
  }
  const join = (language: "vi" | "en") =>
    terms
      .map(({ operand, sign }, index) => {
        const mark = sign === 1 ? (index === 0 ? "" : " + ") : index === 0 ? "−" : " − ";
        return mark + describeOperand(operand, home)[language];
      })
      .join("");
  return text(join("vi"), join("en"));
}

/** "Trực tuyến [E9]", with the sheet where the cell lies on another one. */
export function describeOperand({ label, at }: Operand, home: string): Text {
  const place = at.sheet === home ? formatPosition(at) : `${at.sheet}!${formatPosition(at)}`;
  return text(`${label.vi} [${place}]`, `${label.en} [${place}]`);
}

/** The identity as a reader would write it. */
export function describeIdentity(relation: GroundedIdentity["relation"], result: Operand, ways: readonly Way[]): Text {
  const home = result.at.sheet;
  const way = ways[0] ?? { parts: [], over: [] };
  const left = describeOperand(result, home);
  const parts = describeTerms(way.parts, home);
  if (relation === "ratio") {
    const over = describeTerms(
      way.over.map((operand) => ({ operand, sign: 1 })),
      home,
    );
    const brace = (words: string, count: number) => (count > 1 ? `(${words})` : words);
    const line = (language: "vi" | "en") =>
      `${left[language]} = ${brace(parts[language], way.parts.length)} : ${brace(over[language], way.over.length)} × 100`;
    return text(line("vi"), line("en"));
  }
  return relation === "at-most"
    ? text(`${parts.vi} ≤ ${left.vi}`, `${parts.en} ≤ ${left.en}`)
    : text(`${left.vi} = ${parts.vi}`, `${left.en} = ${parts.en}`);
}
