import { soundFormula } from "../formula-shape";

const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const sheet = String.raw`\$?(?:'(?:[^']|'')+'|[^\s.'\[\]:;$"]+)`;
const reference = new RegExp(String.raw`^(?:(${sheet}))?\.(${cell})(?::\.(${cell}))?$`, "u");
const token = /"(?:[^"]|"")*"|\[[^\]]*\]|;|[{}|!~]|[^";[{}|!~]+/g;

/**
 * An OpenFormula formula (`of:=SUM([.A1:.B2];1)`) as Excel writes it, without "="; null for anything but plain references,
 * functions and operators.
 */
export function excelFormula(written: string, names: ReadonlySet<string>): string | null {
  const body = /^(?:of|oooc|msoxl):=(.*)$/s.exec(written)?.[1];
  if (body === undefined || body.length > 16_384) return null;
  let formula = "";
  for (const [part] of body.matchAll(token)) {
    if (part.startsWith("[")) {
      const place = readReference(part.slice(1, -1));
      if (place === null) return null;
      formula += place;
    } else if (part === ";") formula += ",";
    else if (/^[{}|!~]$/.test(part)) return null;
    else formula += part.startsWith('"') ? part : part.replace(/COM\.MICROSOFT\./g, "");
  }
  // Functions of OpenDocument and LibreOffice that Excel does not have.
  if (/\b(?:ORG|COM)\.[A-Z]+\.|\bLEGACY\./.test(formula)) return null;
  return soundFormula(formula, names);
}

function readReference(text: string): string | null {
  if (text.includes("#REF!")) return "#REF!";
  const found = reference.exec(text);
  if (found === null) return null;
  const [, on, from = "", to] = found;
  const area = to === undefined ? from : `${from}:${to}`;
  if (on === undefined) return area;
  const bare = on.replace(/^\$/, "");
  const name = bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
  return `'${name.replace(/'/g, "''")}'!${area}`;
}
