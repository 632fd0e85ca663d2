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
  // Each is read for itself: a damaged one takes no other with it.
  reportDate: z.optional(z.unknown()),
  isSubmission: z.optional(z.unknown()),
  dismissals: z.optional(z.unknown()),
  corrections: z.optional(z.unknown()),
  pack: z.optional(z.unknown()),
  ownIdentities: z.optional(z.unknown()),
  notIdentities: z.optional(z.unknown()),
  wordings: z.optional(z.unknown()),
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
const wordingsShape = z.record(z.string(), z.unknown());
const signatureLines = z.array(z.string().check(z.maxLength(120))).check(z.maxLength(8));

/** The entries that are whole; a damaged one takes no other with it. */
function whole<Shape extends z.ZodMiniType>(shape: Shape, entries: unknown): readonly z.infer<Shape>[] {
  return listOf(entries).flatMap((entry) => {
    const parsed = shape.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

function listOf(value: unknown): readonly unknown[] {
  const list: readonly unknown[] | null = Array.isArray(value) ? value : null;
  return list ?? [];
}

/** True for settings a later version of the product wrote: this one neither reads nor replaces them. */
export function areNewer(json: string | null): boolean {
  try {
    const data: unknown = JSON.parse(json ?? "null");
    return versioned.safeParse(data).success;
  } catch {
    return false;
  }
}

const versioned = z.object({ version: z.int().check(z.gte(2)) });

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
  const { corrections, pack } = parsed.data;
  const reportDate = calendarDate.safeParse(parsed.data.reportDate);
  const dismissals = whole(dismissal, parsed.data.dismissals);
  // A pack that is no longer one is left out; it takes no other setting with it.
  const kept = pack === undefined || pack === null ? null : shapedPack(pack);
  const own = whole(ownIdentity, parsed.data.ownIdentities);
  const denied = whole(notIdentity, parsed.data.notIdentities).map(({ text, at, ...each }) => ({
    ...each,
    ...(text === undefined ? {} : { text }),
    ...(at === undefined ? {} : { at }),
  }));
  const wordings = Object.fromEntries(
    Object.entries(wordingsShape.safeParse(parsed.data.wordings).data ?? {}).flatMap(([id, wording]) =>
      typeof wording === "string" && wording.length <= longestWording ? [[id, wording]] : [],
    ),
  );
  const signature = signatureLines.safeParse(parsed.data.signature);
  return {
    reportDate: reportDate.success ? reportDate.data : null,
    isSubmission: parsed.data.isSubmission === true,
    dismissals: dismissals.map(({ title, at, ...kept }) => ({
      ...kept,
      ...(title === undefined ? {} : { title }),
      ...(at === undefined ? {} : { at }),
    })),
    corrections: listOf(corrections).flatMap((each) => shapedCorrection(each) ?? []),
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
