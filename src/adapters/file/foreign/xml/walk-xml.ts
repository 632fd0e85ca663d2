import { SaxesParser } from "saxes";
import { damaged } from "../../faults";

/** An element as it opens; names without their prefixes. */
export interface Opened {
  readonly name: string;
  attribute(name: string): string | undefined;
}

export interface Walker {
  open(element: Opened): void;
  close(name: string): void;
  text(text: string): void;
}

const deepest = 200;

/**
 * Walks an XML document of another program. Faults: damaged where it is not well-formed, nests absurdly deep or has a
 * document type, so that no entity is ever expanded.
 */
export function walkXml(xml: string, part: string, walker: Walker): void {
  const parser = new SaxesParser();
  let depth = 0;
  const refuse = (): never => {
    throw damaged(part);
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) refuse();
    walker.open({ name: local(name), attribute: (wanted) => find(attributes, wanted) });
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    walker.close(local(name));
  });
  parser.on("text", (text) => walker.text(text));
  parser.on("cdata", (text) => walker.text(text));
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function find(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  for (const name in attributes) if (local(name) === wanted) return attributes[name];
  return undefined;
}

/** A count written in a file: a whole number from 1 to a bound; 1 where it is missing or none. */
export function readCount(text: string | undefined, most: number): number {
  const count = Number(text ?? "1");
  return Number.isInteger(count) && count >= 1 ? Math.min(count, most) : 1;
}
