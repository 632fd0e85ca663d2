/** A piece of an HTML document: text, or a tag with its attributes, names in small letters. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string };

/** Elements whose content is no text of the page; that of `style` is given as a text of its own. */
const raw: ReadonlySet<string> = new Set(["script", "style", "title", "xml", "textarea", "noscript", "template"]);
const longestTag = 20_000;
const tagName = /<(\/?)([a-zA-Z][\w:-]{0,40})/y;
const attribute = /([^\s=/>"']{1,100})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Parts an HTML document into tokens, in one pass and whatever is wrong with it. Comments and scripts are left out. */
export function* htmlTokens(html: string): Generator<Token> {
  const special = /[<]/g;
  for (let at = 0; at < html.length;) {
    special.lastIndex = at;
    const start = special.exec(html)?.index ?? html.length;
    if (start > at) yield { kind: "text", text: decodeEntities(html.slice(at, start)) };
    if (start >= html.length) return;
    if (html.startsWith("<!--", start)) {
      at = after(html, "-->", start + 4);
      continue;
    }
    if (html[start + 1] === "!" || html[start + 1] === "?") {
      at = after(html, ">", start + 2);
      continue;
    }
    tagName.lastIndex = start;
    const found = tagName.exec(html);
    if (found === null) {
      yield { kind: "text", text: "<" };
      at = start + 1;
      continue;
    }
    const name = (found[2] ?? "").toLowerCase();
    const end = tagEnd(html, tagName.lastIndex);
    at = end + 1;
    if (found[1] === "/") {
      yield { kind: "close", name };
      continue;
    }
    const inner = html.slice(tagName.lastIndex, end);
    yield { kind: "open", name, attributes: readAttributes(inner) };
    if (inner.endsWith("/") || !raw.has(name)) continue;
    const closing = new RegExp(`</${name}[\\s>]`, "gi");
    closing.lastIndex = at;
    const stop = closing.exec(html)?.index ?? html.length;
    if (name === "style") yield { kind: "text", text: html.slice(at, stop) };
    at = stop;
  }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

/** Where the ">" of a tag stands, quoted values passed over. */
function tagEnd(html: string, from: number): number {
  const limit = Math.min(html.length, from + longestTag);
  let quote = "";
  let firstEnd = -1;
  for (let at = from; at < limit; at++) {
    const mark = html[at];
    if (mark === ">" && firstEnd < 0) firstEnd = at;
    if (quote !== "") {
      if (mark === quote) quote = "";
    } else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === ">") return at;
  }
  return firstEnd >= 0 ? firstEnd : limit;
}

function readAttributes(inner: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of inner.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

const latin = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para " +
  "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute " +
  "Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml " +
  "Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml " +
  "eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
).split(" ");
const entities = new Map<string, string>([
  ...latin.map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
  ["bull", "•"],
  ["le", "≤"],
  ["ge", "≥"],
  ["ne", "≠"],
]);

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z0-9]{1,7}));?/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return entities.get(String(name)) ?? String(whole);
      const code = hex !== undefined ? parseInt(String(hex), 16) : Number(decimal);
      const isCharacter = code >= 9 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return isCharacter ? String.fromCodePoint(code) : String(whole);
    },
  );
}
