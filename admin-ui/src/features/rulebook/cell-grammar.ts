/** The language of condition cells, as `rules` reads it; see Cells.java there. */
export interface Condition {
  ofEnterprise: boolean;
  attribute: string;
  operator: string;
  right: string;
}
export interface Assignment {
  attribute: string;
  value: string;
}

const CONDITION =
  /^(?:(fact|enterprise)\.)?([a-z][A-Za-z0-9]{0,63}) +(=|!=|<=|>=|<|>|not in|in|intersects|disjoint|contains|lacks|not empty|empty|not before|before)(?: +(\S.*))?$/;
const ASSIGNMENT = /^([a-z][A-Za-z0-9]{0,63}) *= *(\S.*)$/;
const QUANTITY = /^(-?\d{1,12}(?:\.\d{1,6})?) ?(\S{1,16})?$/;
const SETS = new Set(["in", "not in", "intersects", "disjoint", "contains", "lacks"]);
const ALONE = new Set(["empty", "not empty"]);

/** Operators that compare with several codes. */
export const comparesSets = (operator: string) => SETS.has(operator);
/** Operators that need nothing to compare with. */
export const standsAlone = (operator: string) => ALONE.has(operator);

export function readCondition(cell: string): Condition | undefined {
  const [whole, owner, attribute = "", operator = "", right = ""] = CONDITION.exec(cell.trim()) ?? [];
  return whole === undefined ? undefined : { ofEnterprise: owner === "enterprise", attribute, operator, right };
}

export function writeCondition({ ofEnterprise, attribute, operator, right }: Condition): string {
  return `${ofEnterprise ? "enterprise." : ""}${attribute} ${operator}${standsAlone(operator) ? "" : ` ${right}`}`.trim();
}

export function readCodes(text: string): string[] {
  return text
    .replace(/^\{|\}$/g, "")
    .split(",")
    .map((code) => code.trim())
    .filter(Boolean);
}

export const writeCodes = (codes: readonly string[]) => `{${codes.join(", ")}}`;

/** The number of a quantity; undefined for what is none. */
export const readNumber = (text: string): string | undefined => QUANTITY.exec(text.trim())?.[1];

/** Undefined when any part of it cannot be read. */
export function readFacts(cell: string): Assignment[] | undefined {
  const parts = cell.trim() === "" ? [] : cell.trim().split(/ *; */);
  const read = parts.map((part) => ASSIGNMENT.exec(part)).map((found) => found && { attribute: found[1] ?? "", value: found[2] ?? "" });
  return read.every((one) => one !== null) ? (read as Assignment[]) : undefined;
}

export const writeFacts = (facts: readonly Assignment[]) => facts.map(({ attribute, value }) => `${attribute} = ${value}`).join("; ");
