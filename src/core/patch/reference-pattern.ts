const name = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const sheets = `${name}(?::${name})?`;
const cell = String.raw`(\$?[A-Za-z]{1,3})(\$?)(\d{1,7})`;

/** Text in quotes, which may look like a reference. */
const quoted = String.raw`"(?:[^"]|"")*"`;
/** A reference into another workbook, `[1]Bảng!A5`: rows that come or go here do not concern it. */
const elsewhere = String.raw`\[[^\[\]]*\](?:${sheets})?!(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)?`;
/** Columns of a table by their headers, `Bảng1[[#This Row],[Quý A5]]`: what stands in brackets is a name. */
const structured = String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`;
const prefix = String.raw`((?:'(?:[^']|'')+'|${sheets})!)`;
const columns = String.raw`\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})`;
const rows = String.raw`(\$?)(\d{1,7}):(\$?)(\d{1,7})`;

/**
 * Finds the references of a formula, and steps over what only looks like one. Groups: 1 the prefix up to its "!";
 * 2–4 column, lock and row of the first cell; 5 the prefix said again; 6–8 the second cell; 9–10 whole columns;
 * 11–14 lock and number of whole rows. A match without any group is no reference.
 */
export const referencePattern = new RegExp(
  `${quoted}|${elsewhere}|${structured}|(?<![\\p{L}\\p{N}_.])${prefix}?(?:${cell}(?::(\\1)?${cell})?|${columns}|${rows})(?![\\p{L}\\p{N}_.(!])`,
  "gu",
);

/** The sheets a prefix names: one, or the first and the last of `Một:Ba!`. Empty without a prefix. */
export function sheetsOfPrefix(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const bare = text.slice(0, -1);
  const unquoted = bare.startsWith("'") ? bare.slice(1, -1).replace(/''/g, "'") : bare;
  // Excel allows neither ":" nor brackets in the name of a sheet.
  return unquoted.split(":");
}
