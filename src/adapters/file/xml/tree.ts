import { damaged, tooLarge } from "../faults";
import { unescapeXml } from "./escape";
import { plainXml } from "./source";

/** An element and where it stands in its document. Prefixes are left out of `name`; `tag` has them. */
export interface XmlElement {
  readonly name: string;
  readonly tag: string;
  /** By name as written, prefix included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** From "<" to behind the last ">". */
  readonly start: number;
  readonly end: number;
  /** What stands between opening and closing tag; both equal `end` in `<a/>`. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

export interface XmlDocument {
  /** Without comments, CDATA and processing instructions; positions of elements count in it. */
  readonly text: string;
  readonly root: XmlElement;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  end: number;
  innerEnd: number;
}

const maximalDepth = 200;
/** Parts with more elements than this are read by scanning or not at all. */
const maximalElements = 2_000_000;
const attribute = /([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** Reads a whole XML part. Faults: damaged, where tags do not match or a DTD stands in it. */
export function parseXml(source: string, part: string): XmlDocument {
  const text = plainXml(source, part);
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let count = 0;
  let at = text.indexOf("<?xml") < 0 ? 0 : text.indexOf("?>") + 2;
  for (;;) {
    const start = text.indexOf("<", at);
    if (start < 0) break;
    if (text[start + 1] === "/") {
      const end = text.indexOf(">", start);
      const closed = open.pop();
      if (end < 0 || closed === undefined || closed.tag !== text.slice(start + 2, end)) throw damaged(part);
      closed.innerEnd = start;
      closed.end = end + 1;
      at = end + 1;
      continue;
    }
    if (++count > maximalElements) throw tooLarge(part);
    const parent = open[open.length - 1];
    const { element, isOpen } = readTag(text, start, part);
    if (parent !== undefined) parent.children.push(element);
    else if (root === null) root = element;
    else throw damaged(part);
    if (isOpen) open.push(element);
    if (open.length > maximalDepth) throw damaged(part);
    at = element.innerStart;
  }
  if (root === null || open.length > 0) throw damaged(part);
  return { text, root };
}

function readTag(text: string, start: number, part: string): { element: OpenElement; isOpen: boolean } {
  let at = start + 1;
  while (at < text.length && !isTagEnd(text.charCodeAt(at))) at++;
  const tag = text.slice(start + 1, at);
  const attributes = new Map<string, string>();
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    attribute.lastIndex = at;
    const found = attribute.exec(text);
    if (found === null) break;
    attributes.set(found[1] ?? "", unescapeXml(found[2] ?? found[3] ?? ""));
    at = attribute.lastIndex;
  }
  const isOpen = text[at] === ">";
  if (tag === "" || (!isOpen && !text.startsWith("/>", at))) throw damaged(part);
  const end = at + (isOpen ? 1 : 2);
  const name = tag.slice(tag.indexOf(":") + 1);
  return { element: { name, tag, attributes, children: [], start, end, innerStart: end, innerEnd: end }, isOpen };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function isTagEnd(code: number): boolean {
  return isSpace(code) || code === 47 || code === 62;
}

/** The prefix of an element with its colon, or nothing. */
export function prefixOf(element: XmlElement): string {
  return element.tag.slice(0, element.tag.length - element.name.length);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Every element below, outermost first, in document order. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendantsOf(child);
  }
}

/** An attribute by its local name; of several with different prefixes the first. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const exact = element.attributes.get(name);
  if (exact !== undefined) return exact;
  for (const [key, value] of element.attributes) if (key.endsWith(`:${name}`)) return value;
  return undefined;
}

/** A whole number attribute; the fallback where it is missing or no number. */
export function numberOf(element: XmlElement | undefined, name: string, fallback: number): number {
  const text = element?.attributes.get(name);
  const value = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : fallback;
}

/** An xsd:boolean attribute. */
export function flagOf(element: XmlElement | undefined, name: string, fallback = false): boolean {
  const text = element?.attributes.get(name);
  return text === undefined ? fallback : text === "1" || text === "true" || text === "on";
}

/** An on/off element such as <b/> or <b val="0"/>. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && flagOf(element, "val", true);
}
