/** Where the product keeps its settings in a workbook: a custom XML part, which Excel's undo leaves alone. */
export const settingsNamespace = "urn:soat-phu-luc:settings:1";

/** The settings in the workbook; null where there are none or they cannot be read. One sync, two where copies of the part have gathered. */
export async function readSettingsPart(context: Excel.RequestContext): Promise<string | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(settingsNamespace).load("items/id");
  const only = context.workbook.customXmlParts.getByNamespace(settingsNamespace).getOnlyItemOrNullObject();
  only.load("id");
  const xml = only.getXml();
  await context.sync();
  if (!only.isNullObject) return jsonOf(xml);
  const last = parts.items[parts.items.length - 1];
  if (last === undefined) return null;
  const copy = last.getXml();
  await context.sync();
  return jsonOf(copy);
}

/** Keeps the settings in one part; copies a merge of workbooks may have left are removed. */
export async function writeSettingsPart(context: Excel.RequestContext, json: string): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(settingsNamespace).load("items/id");
  await context.sync();
  const [first, ...copies] = parts.items;
  for (const copy of copies) copy.delete();
  const xml = xmlOf(json);
  if (first === undefined) context.workbook.customXmlParts.add(xml);
  else first.setXml(xml);
  await context.sync();
}

/** Base 64 of UTF-8 carries any text through XML unharmed, control characters too. */
function xmlOf(json: string): string {
  const bytes = new TextEncoder().encode(json);
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `<settings xmlns="${settingsNamespace}" encoding="base64">${btoa(text)}</settings>`;
}

function jsonOf({ value: xml }: OfficeExtension.ClientResult<string>): string | null {
  const body = /<(?:\w+:)?settings\b[^>]*>([\w+/=\s]*)<\/(?:\w+:)?settings>/.exec(xml)?.[1];
  return body === undefined ? null : decoded(body.replace(/\s/g, ""));
}

/** The text behind base 64 of UTF-8; null when it is none, as after somebody's editing. */
function decoded(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
