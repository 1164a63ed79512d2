import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readCsv } from "../src/features/inspection/read-csv";

const RULES = fileURLToPath(new URL("../../rules/src/main/resources/", import.meta.url));

/** A table of the rules module, row by row under its headings; the mock speaks the real vocabulary. */
export function table(name: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(readFileSync(RULES + name, "utf8"));
  return rows.map((cells) => Object.fromEntries(head.map((heading, index) => [heading, cells[index] ?? ""])));
}
