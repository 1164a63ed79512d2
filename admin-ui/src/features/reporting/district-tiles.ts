/** Where each district lies, as columns and rows of a schematic map: north above, the estuary at the right. */
const PLACES: Record<string, [number, number]> = {
  "310151": [4, 0],
  "310114": [1, 1],
  "310113": [2, 1],
  "310109": [3, 1],
  "310110": [4, 1],
  "310118": [0, 2],
  "310107": [1, 2],
  "310106": [2, 2],
  "310101": [3, 2],
  "310115": [4, 2],
  "310117": [0, 3],
  "310105": [1, 3],
  "310104": [2, 3],
  "310112": [3, 3],
  "310116": [1, 4],
  "310120": [2, 4],
};
const COLUMNS = 5;
const ROWS = 5;

/** A tile for every district; one that the drawing does not know stands in a row below it. */
export function tilesOf<T extends { code: string }>(districts: T[]): { district: T; column: number; row: number }[] {
  let others = 0;
  return districts.map((district) => {
    const [column, row] = PLACES[district.code] ?? [others % COLUMNS, ROWS + Math.floor(others++ / COLUMNS)];
    return { district, column, row };
  });
}

export const rowsOf = (tiles: { row: number }[]) => Math.max(1, ...tiles.map(({ row }) => row + 1));
export const firstRowOf = (tiles: { row: number }[]) => Math.min(...tiles.map(({ row }) => row));
