import type { InspectionImport } from "../src/api/types";

interface MockImport extends InspectionImport {
  startedAt: number;
  problems: number;
}
const imports = new Map<string, MockImport>();
const RUN_MILLIS = 900;
export const TEMPLATE = "\uFEFFcase,enterpriseCode,foundOn,title,place,factType,facts\r\nP01,91310115MA1K3XYD07,2026-01-05,调漆间无报警,2号厂房,PaintRoom,gasAlarm=ABSENT\r\n";
export const ERRORS = "\uFEFFrow,column,value,message\r\n3,enterpriseCode,9131,统一社会信用代码应为18位\r\n5,gasAlarm,不对,可填：正常、失效、没有\r\n";

/** A file with a word no vocabulary knows has problems; every other one is fine. */
export function startImport(name: string, content: string): InspectionImport {
  const rows = Math.max(1, content.trim().split("\n").length - 1);
  const problems = content.includes("不对") ? 2 : 0;
  const id = String(imports.size + 1);
  imports.set(id, { id, fileName: name, status: "CHECKING", rows, done: 0, errors: 0, failure: null, uploadedAt: new Date().toISOString(), uploadedBy: "李晓梅", results: [], problems, startedAt: Date.now() });
  return importState(id)!;
}

export function commitImport(id: string): InspectionImport | undefined {
  const found = imports.get(id);
  if (found) Object.assign(found, { status: "IMPORTING", startedAt: Date.now() });
  return importState(id);
}

export function importState(id: string): InspectionImport | undefined {
  const found = imports.get(id);
  if (!found) return undefined;
  const part = Math.min(1, (Date.now() - found.startedAt) / RUN_MILLIS);
  found.done = Math.round(found.rows * part);
  if (part === 1 && found.status === "CHECKING") found.status = "CHECKED";
  if (part === 1 && found.status === "IMPORTING") found.status = "IMPORTED";
  if (part === 1) {
    found.errors = found.problems;
    const number = found.status === "IMPORTED" ? "HD-2026-000101" : null;
    found.results = found.problems > 0 ? [] : [
      { case: "P01", enterprise: "浦东明辉机械制造有限公司", outcome: "MAJOR", criteria: ["令10-7-7"], number },
      { case: "P02", enterprise: "东海木业家具有限公司", outcome: "UNDETERMINED", criteria: [], number: null },
    ];
  }
  const { startedAt: _, problems: __, ...shown } = found;
  return shown;
}
