/** Cells as spreadsheets exchange them: tabs between cells, line breaks between rows, quotes where a cell holds either. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Reads such text; a line break at the very end starts no row. Quotes count only at the start of a cell. */
export function readTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  let row: string[] = [];
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text);
    if (match === null) break;
    const [, inQuotes, bare = "", end] = match;
    row.push(inQuotes === undefined ? bare : inQuotes.replace(/""/g, '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "" || cell.lastIndex === text.length) break;
  }
  return rows;
}
