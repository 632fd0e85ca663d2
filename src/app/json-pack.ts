import type * as z from "zod/mini";
import { text, type Text } from "../core/text/bilingual";
import { fieldName, readJsonWithLines } from "./json-lines";

/** A thing to put right in a pack: the line (from 1), the field as `identities[2].total`, and the reason. */
export interface PackProblem {
  readonly line: number;
  readonly field: string;
  readonly why: Text;
}

/** A thing to put right in data of the right shape: where, as the path of the field, and why. */
export interface Placed {
  readonly path: readonly PropertyKey[];
  readonly why: Text;
}

export type Shaped<Pack> =
  | { readonly kind: "pack"; readonly pack: Pack }
  | { readonly kind: "issues"; readonly issues: readonly z.core.$ZodIssue[] };

export type Parsed<Pack> =
  | { readonly kind: "pack"; readonly pack: Pack }
  /** Never empty; in the order of the lines. */
  | { readonly kind: "wrong"; readonly problems: readonly PackProblem[] };

/** Larger packs are refused unread. */
const mostCharacters = 512 * 1024;

/**
 * Reads a pack from JSON. Whatever is wrong is told with its line and field; nothing of a wrong pack is used. `union`
 * says what a field that has to choose between shapes may be.
 */
export function parseJsonPack<Pack>(
  source: string,
  shape: (data: unknown) => Shaped<Pack>,
  faults: (pack: Pack) => readonly Placed[],
  union: Text,
): Parsed<Pack> {
  if (source.length > mostCharacters) {
    return wrong([{ line: 1, field: "", why: text("tệp dài quá 512 KB", "the file is over 512 KB") }]);
  }
  const read = readJsonWithLines(source);
  if (read.kind === "wrong") return wrong([{ line: read.line, field: read.field, why: read.why }]);
  const shaped = shape(read.value);
  const problems =
    shaped.kind === "issues" ? shaped.issues.flatMap((issue) => placed(issue, read.value, union)) : faults(shaped.pack);
  if (shaped.kind === "pack" && problems.length === 0) return { kind: "pack", pack: shaped.pack };
  return wrong(problems.map(({ path, why }) => ({ line: read.lineOf(path), field: fieldName(path), why })));
}

function wrong(problems: readonly PackProblem[]): {
  readonly kind: "wrong";
  readonly problems: readonly PackProblem[];
} {
  // One field is told once: its first fault is the one to put right first.
  const first = problems.filter(({ field }, index) => problems.findIndex((each) => each.field === field) === index);
  return { kind: "wrong", problems: first.sort((a, b) => a.line - b.line) };
}

function placed(issue: z.core.$ZodIssue, data: unknown, union: Text): readonly Placed[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      why: text("không có trường này", "there is no such field"),
    }));
  }
  return [{ path: issue.path, why: reasonOf(issue, data, union) }];
}

function reasonOf(issue: z.core.$ZodIssue, data: unknown, union: Text): Text {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.path, data)
        ? text("thiếu trường này", "this field is missing")
        : (types[issue.expected] ?? text("sai loại giá trị", "the wrong kind of value"));
    case "invalid_value": {
      const values = issue.values.map(String).join(", ");
      return isMissing(issue.path, data)
        ? text(`thiếu trường này; ghi một trong: ${values}`, `this field is missing; write one of: ${values}`)
        : text(`chỉ nhận: ${values}`, `it must be one of: ${values}`);
    }
    case "invalid_union":
      return union;
    case "too_big":
      return text(`nhiều nhất là ${String(issue.maximum)}`, `at most ${String(issue.maximum)}`);
    case "too_small":
      return text(`ít nhất là ${String(issue.minimum)}`, `at least ${String(issue.minimum)}`);
    default:
      return text("viết chưa đúng dạng", "it is not written in the right form");
  }
}

const types: Readonly<Record<string, Text>> = {
  string: text('cần chữ trong dấu ""', 'text in "" is needed'),
  number: text("cần một số", "a number is needed"),
  int: text("cần một số nguyên", "a whole number is needed"),
  boolean: text("cần true hoặc false", "true or false is needed"),
  array: text("cần danh sách [ … ]", "a list [ … ] is needed"),
  object: text("cần nhóm trường { … }", "a group of fields { … } is needed"),
};

function isMissing(path: readonly PropertyKey[], data: unknown): boolean {
  let here: unknown = data;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return false;
    here = Object.entries(here).find(([name]) => name === String(step))?.[1];
  }
  return here === undefined;
}
