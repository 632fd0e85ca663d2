import type { CalendarDate } from "../core/text/reading";
import type { Heading } from "../core/templates/start-appendix";
import { text, type Text } from "../core/text/bilingual";

export const verbs = [
  "inspect",
  "check",
  "prose",
  "sentences",
  "fix",
  "fill",
  "score",
  "deduct",
  "summarise",
  "plan",
  "consolidate",
  "selftest",
  "new",
  "import",
] as const;
export type Verb = (typeof verbs)[number];

/** A call of the command that was understood. */
export interface Call {
  readonly verb: Verb;
  readonly inputs: readonly string[];
  readonly isJson: boolean;
  readonly output: string | null;
  readonly isInPlace: boolean;
  readonly reportDate: CalendarDate | null;
  readonly isSubmission: boolean;
  readonly against: string | null;
  /** Last period's file, to compare with. */
  readonly previous: string | null;
  readonly rules: string | null;
  /** Where the check's report is written, .html or .xlsx. */
  readonly report: string | null;
  readonly isSafe: boolean;
  readonly findings: readonly string[];
  readonly sheet: string | null;
  readonly expect: string | null;
  /** Chooses the slips of a self-test; the same one plants the same. */
  readonly seed: number;
  /** A set of criteria as a JSON file. */
  readonly criteria: string | null;
  /** What `plan` makes; the progress appendix where nothing is said. */
  readonly making: "progress-from-plan" | "compare-plan" | "remediation-plan";
  /** What the head of a blank form says. */
  readonly heading: Heading;
}

export type Arguments =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "help"; readonly verb: Verb | null }
  | { readonly kind: "version" }
  | { readonly kind: "wrong"; readonly why: Text };

type Option =
  | "json"
  | "output"
  | "in-place"
  | "report-date"
  | "submission"
  | "against"
  | "previous"
  | "rules"
  | "report"
  | "safe"
  | "finding"
  | "sheet"
  | "expect"
  | "seed"
  | "criteria"
  | "compare"
  | "remedies"
  | "unit"
  | "year"
  | "period";

const withValue: ReadonlySet<Option> = new Set([
  "criteria",
  "output",
  "report-date",
  "against",
  "previous",
  "rules",
  "report",
  "finding",
  "sheet",
  "expect",
  "seed",
  "unit",
  "year",
  "period",
]);

const optionsOf: Readonly<Record<Verb, readonly Option[]>> = {
  inspect: ["json", "rules"],
  check: ["json", "report-date", "against", "previous", "rules", "report", "submission"],
  prose: ["json", "against", "report-date", "submission"],
  sentences: ["rules"],
  fix: ["output", "in-place", "rules", "safe", "finding", "report-date"],
  fill: ["output", "in-place", "rules", "report-date"],
  score: ["output", "in-place", "criteria", "report-date"],
  deduct: ["output", "in-place", "rules", "sheet"],
  summarise: ["output", "in-place", "rules", "report-date"],
  selftest: ["seed", "rules", "report-date"],
  consolidate: ["output", "expect"],
  plan: ["output", "in-place", "compare", "remedies"],
  new: ["output", "unit", "year", "period"],
  import: ["output"],
};

const many: ReadonlySet<Verb> = new Set(["check", "consolidate"]);

/** Reads the words of a call. Never throws; a call that cannot be done says why in one sentence. */
export function parseArguments(words: readonly string[]): Arguments {
  const [first, ...rest] = words;
  if (first === undefined || first === "help" || first === "--help" || first === "-h") {
    return { kind: "help", verb: verbs.find((verb) => verb === rest[0]) ?? null };
  }
  if (first === "--version" || first === "-V") return { kind: "version" };
  const verb = verbs.find((each) => each === first);
  if (verb === undefined) {
    return wrong(`Không có lệnh "${first}". Gõ: soat --help`, `There is no command "${first}". Try: soat --help`);
  }
  if (rest.includes("--help") || rest.includes("-h")) return { kind: "help", verb };
  return parseVerb(verb, rest);
}

function parseVerb(verb: Verb, words: readonly string[]): Arguments {
  const inputs: string[] = [];
  const values = new Map<Option, string[]>();
  let areOptionsOver = false;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? "";
    if (areOptionsOver || word === "-" || !word.startsWith("-")) {
      inputs.push(word);
      continue;
    }
    if (word === "--") {
      areOptionsOver = true;
      continue;
    }
    const [name = "", attached] = splitOption(word);
    const option = optionsOf[verb].find((each) => each === name);
    if (option === undefined) {
      return wrong(`Lệnh ${verb} không có tuỳ chọn ${word}.`, `${verb} has no option ${word}.`);
    }
    if (!withValue.has(option)) {
      if (attached !== undefined) {
        return wrong(`Tuỳ chọn --${option} không nhận giá trị.`, `--${option} takes no value.`);
      }
      values.set(option, []);
      continue;
    }
    const value = attached ?? words[++index];
    if (value === undefined || value === "") {
      return wrong(`Tuỳ chọn --${option} cần một giá trị.`, `--${option} needs a value.`);
    }
    values.set(option, [...(values.get(option) ?? []), value]);
  }
  return completed(verb, inputs, values);
}

function splitOption(word: string): readonly string[] {
  if (word === "-o") return ["output"];
  if (!word.startsWith("--")) return [word];
  const at = word.indexOf("=");
  return at < 0 ? [word.slice(2)] : [word.slice(2, at), word.slice(at + 1)];
}

function completed(verb: Verb, inputs: readonly string[], values: ReadonlyMap<Option, readonly string[]>): Arguments {
  if (inputs.length === 0) return wrong(`Lệnh ${verb} cần tên tệp.`, `${verb} needs a file.`);
  if (inputs.length > 1 && !many.has(verb)) {
    return wrong(`Lệnh ${verb} nhận một tệp mỗi lần.`, `${verb} takes one file at a time.`);
  }
  const one = (option: Option): string | null => values.get(option)?.at(-1) ?? null;
  const date = one("report-date");
  const reportDate = date === null ? null : parseDay(date);
  if (date !== null && reportDate === null) {
    return wrong(`Ngày "${date}" không đúng dạng NĂM-THÁNG-NGÀY.`, `"${date}" is not a date as YYYY-MM-DD.`);
  }
  const year = one("year");
  if (year !== null && !/^20\d\d$/.test(year)) {
    return wrong(`Năm "${year}" không có bốn chữ số.`, `"${year}" is not a year of four digits.`);
  }
  if (values.has("compare") && values.has("remedies")) {
    return wrong("Chọn một: --compare hoặc --remedies.", "Choose one: --compare or --remedies.");
  }
  const output = one("output");
  const isInPlace = values.has("in-place");
  const writes = optionsOf[verb].includes("output");
  if (writes && output === null && !isInPlace) {
    return wrong(`Lệnh ${verb} cần -o TỆP để ghi kết quả.`, `${verb} needs -o FILE to write to.`);
  }
  if (output !== null && isInPlace) {
    return wrong("Chọn một: -o TỆP hoặc --in-place.", "Choose one: -o FILE or --in-place.");
  }
  const report = one("report");
  if (report !== null && inputs.length > 1) {
    return wrong("--report cần đúng một tệp để kiểm tra.", "--report takes one file to check.");
  }
  if (report !== null && !/\.(?:html?|xlsx)$/i.test(report)) {
    return wrong("--report ghi ra tệp .html hoặc .xlsx.", "--report writes an .html or an .xlsx file.");
  }
  const seed = one("seed") ?? "1";
  if (!/^\d{1,9}$/.test(seed)) {
    return wrong("--seed cần một số nguyên, như 1.", "--seed needs a whole number, such as 1.");
  }
  const findings = values.get("finding") ?? [];
  const isSafe = values.has("safe") || (verb === "fix" && findings.length === 0);
  const call: Call = {
    verb,
    inputs,
    isJson: values.has("json"),
    output,
    isInPlace,
    reportDate,
    isSubmission: values.has("submission"),
    against: one("against"),
    previous: one("previous"),
    rules: one("rules"),
    report,
    isSafe,
    findings,
    sheet: one("sheet"),
    expect: one("expect"),
    seed: Number(seed),
    criteria: one("criteria"),
    making: values.has("compare") ? "compare-plan" : values.has("remedies") ? "remediation-plan" : "progress-from-plan",
    heading: {
      unit: one("unit")?.normalize("NFC") ?? null,
      year: year === null ? null : Number(year),
      period: one("period")?.normalize("NFC") ?? null,
      span: null,
    },
  };
  return { kind: "call", call };
}

function wrong(vi: string, en: string): Arguments {
  return { kind: "wrong", why: text(vi, en) };
}

/** Reads YYYY-MM-DD; null when it is no day of the calendar. */
export function parseDay(day: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return null;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const length = lengths[month - 1];
  return length === undefined || dayOfMonth < 1 || dayOfMonth > length ? null : { year, month, day: dayOfMonth };
}
