/** What the product keeps inside a workbook, each in a custom XML part, which Excel's undo leaves alone. */
export type Kept = "settings" | "journal";

/** The namespaces of those parts; the file host keeps them in the same. */
export const keptNamespaces: Readonly<Record<Kept, string>> = {
  settings: "urn:soat-phu-luc:settings:1",
  journal: "urn:soat-phu-luc:journal:1",
};

/** The parts of one workbook. Remembers which parts stand there, so that a write after a read takes one sync. */
export class KeptParts {
  private readonly ids = new Map<Kept, readonly string[]>();

  /** What is kept; null where there is nothing or it cannot be read. One sync, two where copies of the part have gathered. */
  async read(context: Excel.RequestContext, kept: Kept): Promise<string | null> {
    const all = context.workbook.customXmlParts.getByNamespace(keptNamespaces[kept]);
    const parts = all.load("items/id");
    const only = all.getOnlyItemOrNullObject();
    only.load("id");
    const xml = only.getXml();
    await context.sync();
    this.ids.set(
      kept,
      parts.items.map(({ id }) => id),
    );
    if (!only.isNullObject) return textOf(xml, kept);
    const last = parts.items[parts.items.length - 1];
    if (last === undefined) return null;
    const copy = last.getXml();
    await context.sync();
    return textOf(copy, kept);
  }

  /**
   * Keeps the text in one part; copies a merge of workbooks may have left are removed. One sync after a read, two
   * without, or where somebody took the part away meanwhile.
   */
  async write(context: Excel.RequestContext, kept: Kept, text: string): Promise<void> {
    const known = this.ids.get(kept);
    if (known !== undefined && (await this.replace(context, kept, known, text))) return;
    await this.replace(context, kept, await this.find(context, kept), text);
  }

  /** Takes both parts and their copies out: two syncs. */
  async forget(context: Excel.RequestContext): Promise<void> {
    const all = Object.values(keptNamespaces).map((namespace) =>
      context.workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
    );
    await context.sync();
    for (const { items } of all) for (const part of items) part.delete();
    this.ids.clear();
    await context.sync();
  }

  private async find(context: Excel.RequestContext, kept: Kept): Promise<readonly string[]> {
    const parts = context.workbook.customXmlParts.getByNamespace(keptNamespaces[kept]).load("items/id");
    await context.sync();
    return parts.items.map(({ id }) => id);
  }

  /** False when a part that was to be replaced is gone; nothing is kept then. */
  private async replace(
    context: Excel.RequestContext,
    kept: Kept,
    [first, ...copies]: readonly string[],
    text: string,
  ): Promise<boolean> {
    const parts = context.workbook.customXmlParts;
    const xml = xmlOf(text, kept);
    this.ids.delete(kept);
    const target = first === undefined ? parts.add(xml) : parts.getItemOrNullObject(first);
    target.load("id");
    if (first !== undefined) target.setXml(xml);
    for (const id of copies) parts.getItemOrNullObject(id).delete();
    await context.sync();
    if (target.isNullObject) return false;
    this.ids.set(kept, [target.id]);
    return true;
  }
}

/** Base 64 of UTF-8 carries any text through XML unharmed, control characters too. */
function xmlOf(text: string, kept: Kept): string {
  const bytes = new TextEncoder().encode(text);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x3000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x3000)));
  }
  return `<${kept} xmlns="${keptNamespaces[kept]}" encoding="base64">${btoa(pieces.join(""))}</${kept}>`;
}

/** The text inside the root element. Its tags are looked for at the ends only: a part may be large, and anybody's. */
function textOf({ value: xml }: OfficeExtension.ClientResult<string>, kept: Kept): string | null {
  const start = new RegExp(`<(?:\\w+:)?${kept}\\b[^>]*>`).exec(xml.slice(0, 2_000));
  const end = new RegExp(`</(?:\\w+:)?${kept}>\\s*$`).exec(xml.slice(-200));
  if (start === null || end === null) return null;
  const body = xml.slice(start.index + start[0].length, xml.length - end[0].length).replace(/\s/g, "");
  try {
    const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Somebody's editing, or somebody else's part: none of ours.
    return null;
  }
}
