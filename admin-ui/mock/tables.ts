import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../src/ui/read-csv";

const RULES = join(import.meta.dirname, "../../rules/src/main/resources");

/** A table of the rules module, row by row under its headings; the mock speaks the real vocabulary. */
export function table(name: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(readFileSync(join(RULES, name), "utf8"));
  return rows.map((cells) => Object.fromEntries(head.map((heading, index) => [heading, cells[index] ?? ""])));
}
