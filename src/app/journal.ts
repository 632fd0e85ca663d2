import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import * as z from "zod/mini";
import type { Patch } from "../core/patch/edit";
import type { Text } from "../core/text/bilingual";
import type { Anchor } from "./anchors";
import { fromBase64, toBase64 } from "./base64";
import { shapedPatch } from "./patch-shape";

/** A change as the journal keeps it; its inverse is the patch read backwards. */
export interface JournalEntry {
  readonly title: Text;
  /** ISO 8601, local time of the host. */
  readonly at: string;
  readonly patch: Patch;
  readonly anchors: readonly Anchor[];
  readonly isUndone: boolean;
}

export type Journal =
  | { readonly kind: "read"; readonly entries: readonly JournalEntry[] }
  /** Written by a later version of the product, which alone may write on. */
  | { readonly kind: "newer" };

/** The newest changes that are kept, and what their text may take together: characters in the workbook. */
export const mostEntries = 50;
export const mostCharacters = 400_000;
/** What one change may come to once unpacked; more is no journal of ours. */
const mostUnpacked = 32 * 2 ** 20;

const version = 1;
const words = z.string().check(z.maxLength(2_000));
const envelope = z.object({ version: z.int(), entries: z.array(z.unknown()).check(z.maxLength(10 * mostEntries)) });
const entryShape = z.object({
  title: z.object({ vi: words, en: words }),
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)),
  isUndone: z.boolean(),
  body: z.string(),
});
const bodyShape = z.object({
  patch: z.unknown(),
  anchors: z.array(z.object({ sheet: z.string(), row: z.int(), words })),
});

const empty: Journal = { kind: "read", entries: [] };

/** Reads a journal kept in a workbook. Whatever is not ours, or is damaged, is left out; the other entries stay. */
export function parseJournal(json: string | null): Journal {
  const data = json === null ? null : parsed(json);
  const whole = envelope.safeParse(data);
  if (!whole.success) return empty;
  if (whole.data.version > version) return { kind: "newer" };
  return { kind: "read", entries: whole.data.entries.slice(-mostEntries).flatMap((each) => entryOf(each) ?? []) };
}

/** The newest entries as text: as many as fit, oldest left out first. An entry too large by itself is left out, and all before it. */
export function serialiseJournal(entries: readonly JournalEntry[]): string {
  const kept: string[] = [];
  let characters = 0;
  for (const entry of [...entries].reverse()) {
    const { title, at, isUndone } = entry;
    const text = JSON.stringify({ title, at, isUndone, body: bodyOf(entry) });
    characters += text.length + 1;
    if (kept.length >= mostEntries || characters > mostCharacters) break;
    kept.unshift(text);
  }
  return `{"version":${String(version)},"entries":[${kept.join(",")}]}`;
}

/** Packing is the costly part, and a patch never changes: each is packed once. */
const packed = new WeakMap<Patch, string>();

function bodyOf({ patch, anchors }: JournalEntry): string {
  const known = packed.get(patch);
  if (known !== undefined) return known;
  const body = toBase64(deflateSync(strToU8(JSON.stringify({ patch, anchors }))));
  packed.set(patch, body);
  return body;
}

function entryOf(data: unknown): JournalEntry | null {
  const entry = entryShape.safeParse(data);
  if (!entry.success) return null;
  const { title, at, isUndone, body } = entry.data;
  const bytes = fromBase64(body);
  const text = bytes === null ? null : unpacked(bytes);
  const inside = bodyShape.safeParse(text === null ? null : parsed(text));
  if (!inside.success) return null;
  const patch = shapedPatch(inside.data.patch);
  if (patch === null) return null;
  packed.set(patch, body);
  return { title, at, isUndone, patch, anchors: inside.data.anchors };
}

/** The text that was packed; null where the bytes are damaged or come to more than any change of ours. */
function unpacked(bytes: Uint8Array): string | null {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > mostUnpacked) throw new RangeError("too long");
    chunks.push(chunk);
  });
  try {
    // Piece by piece, so that a bomb is dropped before it goes off.
    for (let at = 0; at < bytes.length; at += 0x1000) {
      stream.push(bytes.subarray(at, at + 0x1000), at + 0x1000 >= bytes.length);
    }
    const whole = new Uint8Array(length);
    let filled = 0;
    for (const chunk of chunks) {
      whole.set(chunk, filled);
      filled += chunk.length;
    }
    return strFromU8(whole);
  } catch {
    return null;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
