import { damaged, tooLarge } from "../faults";
import type { Parts } from "../package/parts";
import { readCellText } from "../xml/escape";
import { plainXml } from "../xml/source";

const maximalStrings = 5_000_000;

/** The texts of a shared strings part, in order; runs joined, phonetic guides left out. Faults: damaged. */
export function readSharedStrings(parts: Parts, part: string | null): readonly string[] {
  const source = part === null ? null : parts.text(part);
  if (source === null || part === null) return [];
  const text = plainXml(source, part);
  const prefix = /<([\w.-]+:)?sst[\s/>]/.exec(text)?.[1] ?? "";
  const opening = `<${prefix}si`;
  const closing = `</${prefix}si>`;
  const strings: string[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf(opening, at);
    if (start < 0) break;
    const end = text.indexOf(">", start);
    if (end < 0) throw damaged(part);
    at = end + 1;
    if (strings.length >= maximalStrings) throw tooLarge(part);
    if (text.charCodeAt(end - 1) === 47) {
      strings.push("");
      continue;
    }
    const close = text.indexOf(closing, at);
    if (close < 0) throw damaged(part);
    strings.push(joinedRuns(text.slice(at, close), prefix));
    at = close + closing.length;
  }
  return strings;
}

/** The text of an <si> or <is> element's content: every <t> outside phonetic runs. */
export function joinedRuns(xml: string, prefix: string): string {
  const opening = `<${prefix}t`;
  const closing = `</${prefix}t>`;
  const content = xml.includes(`<${prefix}rPh`) ? withoutPhonetics(xml, prefix) : xml;
  let text = "";
  let at = 0;
  for (;;) {
    const start = content.indexOf(opening, at);
    if (start < 0) break;
    const end = content.indexOf(">", start);
    if (end < 0) break;
    at = end + 1;
    const mark = content.charCodeAt(start + opening.length);
    if (
      (mark !== 62 && mark !== 32 && mark !== 10 && mark !== 9 && mark !== 13) ||
      content.charCodeAt(end - 1) === 47
    ) {
      continue;
    }
    const close = content.indexOf(closing, at);
    if (close < 0) break;
    text += content.slice(at, close);
    at = close + closing.length;
  }
  return readCellText(text);
}

function withoutPhonetics(xml: string, prefix: string): string {
  const opening = `<${prefix}rPh`;
  const closing = `</${prefix}rPh>`;
  let rest = "";
  let at = 0;
  for (;;) {
    const start = xml.indexOf(opening, at);
    const close = start < 0 ? -1 : xml.indexOf(closing, start);
    if (close < 0) return rest + xml.slice(at);
    rest += xml.slice(at, start);
    at = close + closing.length;
  }
}
