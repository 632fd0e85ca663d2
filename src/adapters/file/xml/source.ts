import { damaged } from "../faults";
import { escapeXml } from "./escape";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Decodes the bytes of an XML part: UTF-8, or UTF-16 with its mark. Faults: damaged. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return asUtf8(new TextDecoder("utf-16le", { fatal: true }).decode(bytes));
    if (first === 0xfe && second === 0xff) return asUtf8(new TextDecoder("utf-16be", { fatal: true }).decode(bytes));
    const text = utf8.decode(bytes);
    const declared = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(text.slice(0, 200))?.[1];
    if (declared === undefined || /^(utf-?8|us-ascii)$/i.test(declared)) return text;
    return asUtf8(new TextDecoder(declared, { fatal: true }).decode(bytes));
  } catch {
    throw damaged(part);
  }
}

/** Parts are written in UTF-8 whatever they came in. */
function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[\w.-]+/, "$1UTF-8");
}

const kindsOfMark = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;

/**
 * The same document without comments and processing instructions, with CDATA as escaped text and closing tags without
 * spaces, so that every "<" begins a tag. Text without any of them comes back as it is. Faults: damaged, and for a DTD.
 */
export function plainXml(text: string, part: string): string {
  const declaration = /^\s*<\?xml[^>]*\?>/.exec(text)?.[0] ?? "";
  const special = /<[!?]/g;
  special.lastIndex = declaration.length;
  const pieces: string[] = [];
  let at = 0;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const [opener, closer] = kindsOfMark.find(([opener]) => text.startsWith(opener, found.index)) ?? ["", ""];
    const end = opener === "" ? -1 : text.indexOf(closer, found.index + opener.length);
    if (end < 0) throw damaged(part);
    pieces.push(text.slice(at, found.index));
    if (opener === "<![CDATA[") pieces.push(escapeXml(text.slice(found.index + opener.length, end)));
    at = end + closer.length;
    special.lastIndex = at;
  }
  const result = at === 0 ? text : pieces.join("") + text.slice(at);
  return / >|[\n\r\t]>/.test(result) ? result.replace(/(<\/[^<>\s]+)\s+>/g, "$1>") : result;
}
