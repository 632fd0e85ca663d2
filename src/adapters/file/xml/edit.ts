import { escapeAttribute } from "./escape";
import { prefixOf, type XmlDocument, type XmlElement } from "./tree";

/** A change of a document's text; nothing outside `from`..`to` moves a byte. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies splices that do not overlap, in any order; those of one place in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, splice.from), splice.text);
    at = splice.to;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Puts content behind the last child of an element. */
export function appended(document: XmlDocument, element: XmlElement, content: string): Splice {
  if (element.innerStart < element.end) return { from: element.innerEnd, to: element.innerEnd, text: content };
  const opening = document.text.slice(element.start, element.end - 2).trimEnd();
  return { from: element.start, to: element.end, text: `${opening}>${content}</${element.tag}>` };
}

export function removed(element: XmlElement): Splice {
  return { from: element.start, to: element.end, text: "" };
}

export function replacedInner(element: XmlElement, content: string): Splice {
  return { from: element.innerStart, to: element.innerEnd, text: content };
}

/** Sets attributes of an element, or takes those with null away; the others and their order stay. */
export function withAttributes(
  document: XmlDocument,
  element: XmlElement,
  values: Readonly<Record<string, string | null>>,
): Splice {
  const to = element.innerStart;
  const isClosed = element.innerStart === element.end && document.text[to - 2] === "/";
  let tag = document.text.slice(element.start, to - (isClosed ? 2 : 1)).trimEnd();
  for (const [name, value] of Object.entries(values)) {
    const written = value === null ? "" : ` ${name}="${escapeAttribute(value)}"`;
    const existing = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    tag = existing.test(tag) ? tag.replace(existing, () => written) : tag + written;
  }
  return { from: element.start, to, text: `${tag}${isClosed ? "/>" : ">"}` };
}

/**
 * Puts an element among the children of `parent` where the schema's order wants it: before the first child that `order`
 * lists after it.
 */
export function inserted(
  document: XmlDocument,
  parent: XmlElement,
  name: string,
  content: string,
  order: readonly string[],
): Splice {
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const next = parent.children.find((child) => later.has(child.name));
  return next === undefined ? appended(document, parent, content) : { from: next.start, to: next.start, text: content };
}

/** An element in the namespace prefix of `like`. */
export function elementText(like: XmlElement, name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${prefixOf(like)}${name}${written.join("")}/>`;
}
