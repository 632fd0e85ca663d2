import { damaged } from "../faults";
import type { Limits } from "../limits";
import { decodeXml } from "../xml/source";
import { parseXml, type XmlDocument } from "../xml/tree";
import { readDirectory, type ZipEntry } from "../zip/directory";
import { inflateEntry } from "../zip/inflate";
import { writeZip, type ZipItem } from "../zip/write-zip";

const encoder = new TextEncoder();
/** Bytes of a part up to which it is remembered, and up to which a write that changes nothing is noticed. */
const remembered = 2 ** 16;
const comparable = 2 ** 20;

/**
 * The parts of a package: the file as it came, and what was written over it. A fork can be written to and thrown away.
 * Part names have no leading slash and do not tell capitals apart.
 */
export class Parts {
  private constructor(
    private readonly source: Uint8Array,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private readonly written: Map<string, { readonly name: string; readonly content: string } | null>,
    /** Small parts as text: the workbook's own, its links and types are asked for again and again. */
    private readonly originals: Map<string, string> = new Map(),
  ) {}

  /** Faults: damaged, password-protected, too-large. */
  static open(source: Uint8Array, limits: Limits): Parts {
    const entries = new Map<string, ZipEntry>();
    for (const entry of readDirectory(source, limits)) {
      const key = entry.name.toLowerCase();
      if (entries.has(key)) throw damaged(entry.name);
      entries.set(key, entry);
    }
    return new Parts(source, entries, new Map());
  }

  fork(): Parts {
    return new Parts(this.source, this.entries, new Map(this.written), this.originals);
  }

  get isChanged(): boolean {
    return this.written.size > 0;
  }

  /** Size of everything written over the file. */
  get writtenCharacters(): number {
    let sum = 0;
    for (const part of this.written.values()) sum += part?.content.length ?? 0;
    return sum;
  }

  /** True when a part holds the same content here and there; both come from one file. */
  isSame(other: Parts, name: string): boolean {
    const key = name.toLowerCase();
    return this.written.get(key)?.content === other.written.get(key)?.content && this.has(name) === other.has(name);
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    const written = this.written.get(key);
    return written === undefined ? this.entries.has(key) : written !== null;
  }

  /** Null where there is no such part. Faults: damaged. */
  text(name: string): string | null {
    const key = name.toLowerCase();
    const written = this.written.get(key);
    if (written !== undefined) return written?.content ?? null;
    const entry = this.entries.get(key);
    return entry === undefined ? null : this.originalText(key, entry);
  }

  /** Null where there is no such part. Faults: damaged. */
  document(name: string): XmlDocument | null {
    const text = this.text(name);
    return text === null ? null : parseXml(text, name);
  }

  write(name: string, content: string): void {
    const key = name.toLowerCase();
    const old = this.entries.get(key);
    if (old !== undefined && old.size <= comparable && this.originalText(key, old) === content)
      this.written.delete(key);
    else this.written.set(key, { name: old?.name ?? name, content });
  }

  remove(name: string): void {
    const key = name.toLowerCase();
    if (this.entries.has(key)) this.written.set(key, null);
    else this.written.delete(key);
  }

  names(): readonly string[] {
    const kept = [...this.entries].filter(([key]) => this.written.get(key) !== null).map(([, entry]) => entry.name);
    const added = [...this.written].flatMap(([key, part]) => (part === null || this.entries.has(key) ? [] : part.name));
    return [...kept, ...added];
  }

  /** The package as a zip file: parts not written are copied as their original bytes, in their original order. */
  toBytes(): Uint8Array {
    if (!this.isChanged) return this.source;
    const items: ZipItem[] = [];
    for (const [key, entry] of this.entries) {
      const written = this.written.get(key);
      if (written === undefined) items.push({ kind: "kept", entry });
      else if (written !== null) items.push({ kind: "written", ...encoded(written), old: entry });
    }
    for (const [key, written] of this.written) {
      if (written !== null && !this.entries.has(key)) items.push({ kind: "written", ...encoded(written), old: null });
    }
    return writeZip(this.source, items);
  }

  private originalText(key: string, entry: ZipEntry): string {
    const known = this.originals.get(key);
    if (known !== undefined) return known;
    const text = decodeXml(inflateEntry(this.source, entry), entry.name);
    if (entry.size <= remembered) this.originals.set(key, text);
    return text;
  }
}

function encoded(part: { readonly name: string; readonly content: string }) {
  return { name: part.name, content: encoder.encode(part.content) };
}
