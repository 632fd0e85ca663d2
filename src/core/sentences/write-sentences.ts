import type { CellRef } from "../cell/address";
import type { TableView } from "../table/table";
import { text, type Text } from "../text/bilingual";
import { written, type Fact } from "./facts";
import { factsOf, type PartFacts, type TableFacts } from "./facts-of";
import { partsThatAdd } from "./parts-of-totals";
import {
  eachPart,
  partWordings,
  placeholdersOf,
  templates,
  type OwnTemplates,
  type SentenceTemplate,
} from "./templates";
import { readWording, type WordingPart } from "./wording";

/** A piece of a sentence; one that is a figure names the cells it comes from. */
export interface SentencePiece {
  readonly text: string;
  readonly cells: readonly CellRef[];
}

/** A paragraph ready to be copied. */
export interface WrittenParagraph {
  /** The template's id and the table's. */
  readonly id: string;
  readonly template: string;
  readonly kind: string;
  readonly title: Text;
  readonly table: string;
  readonly sheet: string;
  readonly pieces: readonly SentencePiece[];
  readonly text: string;
  /** The wording it was written by, and whether it is the user's own. */
  readonly wording: string;
  readonly isOwn: boolean;
  /** Figures the wording may name that this table gives. */
  readonly figures: readonly string[];
}

const partName = "tên phần";

/**
 * What a report says of the tables, paragraph by paragraph in the order of the templates. Every figure comes from cells;
 * a paragraph none of whose figures the table gives is not written. A wording of the user's own that cannot be read is
 * passed over for the product's.
 */
export function writeSentences(views: readonly TableView[], own: OwnTemplates = {}): readonly WrittenParagraph[] {
  const tables = views.flatMap((view) => factsOf(view) ?? []);
  return templates.flatMap((template) =>
    tables
      .filter(({ kind }) => kind === template.kind)
      .flatMap((table) => paragraphOf(template, table, own[template.id]?.trim() ?? "") ?? []),
  );
}

/** What is wrong with a wording of the user's own, in words; nothing where it can be kept. */
export function wordingProblems(template: SentenceTemplate, wording: string): readonly Text[] {
  if (wording.trim() === "") return [];
  const read = readWording(wording, placeholdersOf[template.kind] ?? []);
  if (read.kind === "wrong") return read.problems;
  return namesOf(read.parts).length > 0 ? [] : [noFigure];
}

const noFigure = text("Câu mẫu chưa có số liệu nào trong dấu { }.", "The wording names no figure in { }.");

const namesOf = (parts: readonly WordingPart[]): readonly string[] =>
  parts.flatMap((part) =>
    part.kind === "figure" ? [part.name] : part.kind === "choice" ? namesOf([...part.some, ...(part.none ?? [])]) : [],
  );

function paragraphOf(template: SentenceTemplate, table: TableFacts, own: string): WrittenParagraph | null {
  const isOwn = own !== "" && wordingProblems(template, own).length === 0;
  const wording = isOwn ? own : template.wording;
  const names = placeholdersOf[template.kind] ?? [];
  const read = readWording(wording, names);
  if (read.kind === "wrong") return null;
  const all = new Map(table.facts.map((fact) => [fact.name, fact]));
  const facts = isOwn ? all : new Map(partsThatAdd(table.facts).map((fact) => [fact.name, fact]));
  const pieces = said(read.parts, { facts, parts: table.parts, kind: table.kind, title: null });
  if (pieces === null) return null;
  const joined = pieces.map((piece) => piece.text).join("");
  if (joined.trim() === "" || !pieces.some(({ cells }) => cells.length > 0)) return null;
  const { id, sheet } = table.view.table;
  return {
    id: `${template.id}@${id}`,
    template: template.id,
    kind: template.kind,
    title: template.title,
    table: id,
    sheet,
    pieces: trimmed(pieces),
    text: joined.trim().normalize("NFC"),
    wording,
    isOwn,
    figures: names.filter((name) => all.has(name) || (name === eachPart && table.parts.length > 0)),
  };
}

interface Source {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly parts: readonly PartFacts[];
  readonly kind: string;
  /** The section's name, inside {từng phần}. */
  readonly title: SentencePiece | null;
}

/** The pieces of a wording; null where a figure outside all brackets is missing. */
function said(parts: readonly WordingPart[], source: Source): readonly SentencePiece[] | null {
  const pieces: SentencePiece[] = [];
  for (const part of parts) {
    if (part.kind === "words") pieces.push({ text: part.text, cells: [] });
    else if (part.kind === "figure") {
      const own = figureOf(part.name, source);
      if (own === null) return null;
      pieces.push(...own);
    } else pieces.push(...choiceOf(part.some, part.none, source));
  }
  return pieces;
}

function figureOf(name: string, source: Source): readonly SentencePiece[] | null {
  if (name === eachPart) return listOf(source);
  if (name === partName) return source.title === null ? null : [source.title];
  const fact = source.facts.get(name);
  return fact === undefined ? null : [{ text: written(fact), cells: fact.cells }];
}

/** Where the first figure is nothing, the other side is said; where one is missing, neither. */
function choiceOf(
  some: readonly WordingPart[],
  none: readonly WordingPart[] | null,
  source: Source,
): readonly SentencePiece[] {
  const pieces = said(some, source);
  if (pieces === null) return [];
  const first = namesOf(some).find((name) => source.facts.has(name));
  const fact = first === undefined ? undefined : source.facts.get(first);
  if (none === null || fact === undefined || fact.value.coefficient !== 0n) return pieces;
  // What says that there is none rests on the cell that says 0.
  return (said(none, source) ?? []).map((piece) => ({ ...piece, cells: piece.text.trim() === "" ? [] : fact.cells }));
}

function listOf({ parts, kind }: Source): readonly SentencePiece[] | null {
  const read = readWording(partWordings[kind] ?? "", [...(placeholdersOf[kind] ?? []), partName]);
  if (read.kind === "wrong" || parts.length === 0) return null;
  return parts.flatMap(({ name, at, facts }, index) => {
    const title = { text: name, cells: [at] };
    const own = said(read.parts, { facts: new Map(facts.map((fact) => [fact.name, fact])), parts: [], kind, title });
    if (own === null) return [];
    return index === 0 ? own : [{ text: "; ", cells: [] }, ...own];
  });
}

/** The same without blanks at both ends. */
function trimmed(pieces: readonly SentencePiece[]): readonly SentencePiece[] {
  return pieces
    .map((piece, at) => {
      const head = at === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: (at === pieces.length - 1 ? head.trimEnd() : head).normalize("NFC") };
    })
    .filter((piece) => piece.text !== "");
}
