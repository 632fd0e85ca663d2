import * as z from "zod/mini";
import { shapedCorrection } from "./correction-shape";
import type { Settings } from "./jobs";
import { shapedPack } from "./rule-pack-shape";

const calendarDate = z.object({
  year: z.int().check(z.gte(1900), z.lte(2200)),
  month: z.int().check(z.gte(1), z.lte(12)),
  day: z.int().check(z.gte(1), z.lte(31)),
});

const dismissal = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  reason: z.string(),
  title: z.optional(z.object({ vi: z.string(), en: z.string() })),
  at: z.optional(z.string()),
});

const schema = z.object({
  version: z.literal(1),
  reportDate: z.nullable(calendarDate),
  isSubmission: z.boolean(),
  dismissals: z.array(dismissal),
  corrections: z.array(z.unknown()),
  pack: z.optional(z.unknown()),
  ownIdentities: z.optional(z.array(z.unknown())),
  notIdentities: z.optional(z.array(z.unknown())),
  wordings: z.optional(z.record(z.string(), z.unknown())),
  signature: z.optional(z.unknown()),
});

const both = z.object({ vi: z.string(), en: z.string() });

const cellName = z.object({
  table: z.string(),
  row: z.object({ words: z.string(), section: z.string(), nth: z.int() }),
  column: z.object({ header: z.string(), nth: z.int() }),
});

const ownIdentity = z.object({
  id: z.string(),
  along: z.enum(["each-row", "each-column", "once"]),
  relation: z.enum(["equal", "at-most", "ratio"]),
  result: cellName,
  parts: z.array(z.object({ cell: cellName, sign: z.union([z.literal(1), z.literal(-1)]) })),
  over: z.array(cellName),
  text: both,
});

const notIdentity = z.object({
  table: z.string(),
  identity: z.string(),
  reason: z.string(),
  text: z.optional(both),
  at: z.optional(z.string()),
});

const longestWording = 2_000;
const signatureLines = z.array(z.string().check(z.maxLength(120))).check(z.maxLength(8));

/** The entries that are whole; a damaged one takes no other with it. */
function whole<Shape extends z.ZodMiniType>(shape: Shape, entries: readonly unknown[] = []): readonly z.infer<Shape>[] {
  return entries.flatMap((entry) => {
    const parsed = shape.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

export const defaultSettings: Settings = {
  reportDate: null,
  isSubmission: false,
  dismissals: [],
  corrections: [],
};

/** Reads settings kept in a workbook. Whatever is not ours, or is damaged, reads as the defaults. */
export function parseSettings(json: string | null): Settings {
  if (json === null) return defaultSettings;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return defaultSettings;
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) return defaultSettings;
  const { reportDate, isSubmission, dismissals, corrections, pack } = parsed.data;
  // A pack that is no longer one is left out; it takes no other setting with it.
  const kept = pack === undefined || pack === null ? null : shapedPack(pack);
  const own = whole(ownIdentity, parsed.data.ownIdentities);
  const denied = whole(notIdentity, parsed.data.notIdentities).map(({ text, at, ...each }) => ({
    ...each,
    ...(text === undefined ? {} : { text }),
    ...(at === undefined ? {} : { at }),
  }));
  const wordings = Object.fromEntries(
    Object.entries(parsed.data.wordings ?? {}).flatMap(([id, wording]) =>
      typeof wording === "string" && wording.length <= longestWording ? [[id, wording]] : [],
    ),
  );
  const signature = signatureLines.safeParse(parsed.data.signature);
  return {
    reportDate,
    isSubmission,
    dismissals: dismissals.map(({ title, at, ...kept }) => ({
      ...kept,
      ...(title === undefined ? {} : { title }),
      ...(at === undefined ? {} : { at }),
    })),
    // A damaged correction takes no other with it.
    corrections: corrections.flatMap((each) => shapedCorrection(each) ?? []),
    ...(kept === null ? {} : { pack: kept }),
    ...(own.length === 0 ? {} : { ownIdentities: own }),
    ...(denied.length === 0 ? {} : { notIdentities: denied }),
    ...(Object.keys(wordings).length === 0 ? {} : { wordings }),
    ...(signature.success && signature.data.length > 0 ? { signature: signature.data } : {}),
  };
}

export function serialiseSettings(settings: Settings): string {
  return JSON.stringify({ version: 1, ...settings });
}
