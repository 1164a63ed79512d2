/** Tab-separated lines, as spreadsheets copy and paste them: cells with line breaks, tabs or quotes are quoted. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join("\t")).join("\n");
}

const CELL = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r?\n|$)/g;

export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = "", end] of text.replace(/\r?\n$/, "").matchAll(CELL)) {
    row.push(/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}
