import { text, type Text } from "../core/text/bilingual";

export type JsonRead =
  | {
      readonly kind: "value";
      readonly value: unknown;
      /** The line (from 1) on which the value at a path begins; a field's line is that of its name. */
      readonly lineOf: (path: readonly PropertyKey[]) => number;
    }
  | { readonly kind: "wrong"; readonly line: number; readonly field: string; readonly why: Text };

class Stop extends Error {
  constructor(
    readonly why: Text,
    readonly at: number,
    readonly path: readonly PropertyKey[],
  ) {
    super(why.en);
  }
}

/** Values nested deeper than this are refused. */
const deepest = 30;

/** `identities[2].total`, as one would say it. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${String(step + 1)}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

/** Reads JSON and remembers on which line each value stands. A field given twice is refused. Never throws. */
export function readJsonWithLines(source: string): JsonRead {
  const reader = new Reader(source.replace(/^\uFEFF/, ""));
  try {
    const value = reader.document();
    return { kind: "value", value, lineOf: (path) => reader.lineOf(path) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { kind: "wrong", line: reader.lineAt(error.at), field: fieldName(error.path), why: error.why };
  }
}

class Reader {
  private at = 0;
  private readonly starts = new Map<string, number>();

  constructor(private readonly source: string) {}

  lineAt(position: number): number {
    let line = 1;
    for (let index = 0; index < position && index < this.source.length; index++) {
      if (this.source.charCodeAt(index) === 10) line += 1;
    }
    return line;
  }

  /** The line of a path, or of the nearest thing around it that is there. */
  lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length >= 0; length--) {
      const start = this.starts.get(keyOf(path.slice(0, length)));
      if (start !== undefined) return this.lineAt(start);
    }
    return 1;
  }

  document(): unknown {
    this.space();
    const value = this.value([]);
    this.space();
    if (this.at < this.source.length) throw this.stop(text("thừa chữ sau nội dung", "something follows the end"), []);
    return value;
  }

  private value(path: readonly PropertyKey[]): unknown {
    if (path.length > deepest) throw this.stop(text("lồng quá sâu", "it is nested too deeply"), path);
    if (!this.starts.has(keyOf(path))) this.starts.set(keyOf(path), this.at);
    switch (this.source[this.at]) {
      case "{":
        return this.object(path);
      case "[":
        return this.array(path);
      case '"':
        return this.string(path);
      default:
        return this.plain(path);
    }
  }

  private object(path: readonly PropertyKey[]): unknown {
    const entries = new Map<string, unknown>();
    this.at += 1;
    this.space();
    if (this.take("}")) return {};
    for (;;) {
      const start = this.at;
      if (this.source[this.at] !== '"') {
        throw this.stop(text('cần tên trường trong dấu ""', 'a field name in "" is needed'), path);
      }
      const name = this.string(path);
      const here = [...path, name];
      if (entries.has(name)) {
        this.at = start;
        throw this.stop(text("trường này ghi hai lần", "this field is given twice"), here);
      }
      this.starts.set(keyOf(here), start);
      this.space();
      if (!this.take(":")) throw this.stop(text('thiếu dấu ":"', 'a ":" is missing'), here);
      this.space();
      entries.set(name, this.value(here));
      this.space();
      if (this.take("}")) return Object.fromEntries(entries);
      if (!this.take(",")) throw this.stop(text('thiếu dấu "," hoặc "}"', 'a "," or "}" is missing'), here);
      this.space();
    }
  }

  private array(path: readonly PropertyKey[]): unknown {
    const items: unknown[] = [];
    this.at += 1;
    this.space();
    if (this.take("]")) return items;
    for (;;) {
      const here = [...path, items.length];
      items.push(this.value(here));
      this.space();
      if (this.take("]")) return items;
      if (!this.take(",")) throw this.stop(text('thiếu dấu "," hoặc "]"', 'a "," or "]" is missing'), here);
      this.space();
    }
  }

  private string(path: readonly PropertyKey[]): string {
    const start = this.at;
    for (this.at += 1; this.at < this.source.length; this.at++) {
      const sign = this.source[this.at];
      if (sign === "\n") break;
      if (sign === "\\") this.at += 1;
      if (sign !== '"') continue;
      this.at += 1;
      const read = parsed(this.source.slice(start, this.at));
      if (typeof read === "string") return read;
      break;
    }
    this.at = start;
    throw this.stop(text('chuỗi viết sai hoặc thiếu dấu "', 'the text is malformed or lacks its closing "'), path);
  }

  private plain(path: readonly PropertyKey[]): unknown {
    const word = /^[-+.\w]*/.exec(this.source.slice(this.at, this.at + 60))?.[0] ?? "";
    const read = word === "" ? undefined : parsed(word);
    if (read === undefined) throw this.stop(text("giá trị viết sai", "the value is malformed"), path);
    this.at += word.length;
    return read;
  }

  private space(): void {
    while (" \t\r\n".includes(this.source[this.at] ?? "x")) this.at += 1;
  }

  private take(sign: string): boolean {
    if (this.source[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private stop(why: Text, path: readonly PropertyKey[]): Stop {
    return new Stop(why, this.at, path);
  }
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join("\n");
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
