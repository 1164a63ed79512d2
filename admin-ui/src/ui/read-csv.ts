const CELL = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g;

/** RFC 4180: quoted cells may hold commas, line breaks and doubled quotes; a byte order mark is skipped. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell = "", end] of text.replace(/^\uFEFF/, "").matchAll(CELL)) {
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === ",") continue;
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}
