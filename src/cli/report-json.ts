import * as z from "zod/mini";
import { periodSources } from "../core/text/reporting-period";
import { claimKinds } from "../core/prose/claim";

/** The documents `soat … --json` prints; `soat.report/1`. The JSON Schema in the guide is generated from this. */

const text = z.string();
const ref = z.string();

const edit = z.object({ at: ref, before: z.unknown(), after: z.unknown() });

export const findingSchema = z.object({
  rule: text,
  code: text,
  family: z.enum([
    "reading",
    "structure",
    "arithmetic",
    "logic",
    "dates-citations",
    "across-tables",
    "scores",
    "prose",
  ]),
  severity: z.enum(["error", "warning", "info"]),
  verdict: z.enum(["violated", "undecided"]),
  table: z.nullable(text),
  at: ref,
  evidence: z.array(ref),
  message: text,
  suspects: z.array(
    z.object({
      probability: z.number(),
      cells: z.array(
        z.object({ at: ref, found: z.unknown(), expected: z.unknown(), expectedFormula: z.optional(text) }),
      ),
    }),
  ),
  fixes: z.array(z.object({ title: text, safety: z.enum(["safe", "review"]), edits: z.array(edit) })),
});

export const checkSchema = z.object({
  schema: z.literal("soat.report/1"),
  files: z.array(
    z.object({
      file: text,
      verdict: z.enum(["ready", "review", "not-ready", "nothing-checked"]),
      findings: z.array(findingSchema),
      checked: z.array(
        z.object({
          identity: text,
          cells: z.array(ref),
          outcome: z.enum(["holds", "violated", "undecided", "dismissed"]),
        }),
      ),
      notChecked: z.array(z.object({ what: text, why: text })),
    }),
  ),
});

const rows = z.object({
  section: z.int(),
  item: z.int(),
  subtotal: z.int(),
  total: z.int(),
  continuation: z.int(),
});

export const inspectSchema = z.object({
  schema: z.literal("soat.report/1"),
  files: z.array(
    z.object({
      file: text,
      tables: z.array(
        z.object({
          id: text,
          kind: text,
          sheet: text,
          range: ref,
          header: z.nullable(ref),
          title: z.nullable(text),
          period: z.nullable(text),
          unitOfMeasure: z.nullable(text),
          columns: z.array(
            z.object({ role: z.nullable(text), header: text, column: text, unitOfMeasure: z.nullable(text) }),
          ),
          score: z.number(),
          runnerUp: z.nullable(z.object({ kind: text, score: z.number() })),
          reportingPeriod: z.nullable(
            z.object({
              text,
              year: z.nullable(z.int()),
              source: z.enum(periodSources),
              others: z.array(z.object({ source: z.enum(periodSources), text })),
            }),
          ),
          rows,
        }),
      ),
      unread: z.array(z.object({ sheet: text, range: z.nullable(ref), why: text })),
    }),
  ),
});

export const proseSchema = z.object({
  schema: z.literal("soat.report/1"),
  file: text,
  claims: z.array(
    z.object({
      kind: z.enum(claimKinds),
      text: text,
      line: z.int(),
      outcome: z.enum(["holds", "violated", "undecided", "unmatched"]),
      severity: z.optional(z.enum(["error", "warning", "info"])),
      message: z.optional(text),
      expected: z.optional(text),
      matched: z.array(ref),
    }),
  ),
});

export type CheckDocument = z.infer<typeof checkSchema>;
export type InspectDocument = z.infer<typeof inspectSchema>;
export type ProseDocument = z.infer<typeof proseSchema>;
