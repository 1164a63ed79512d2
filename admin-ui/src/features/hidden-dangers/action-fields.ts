import type { Action } from "../../api/types";

export interface ActionField {
  name: string;
  kind: "text" | "long" | "money" | "date" | "files";
  required: boolean;
}
const text = (name: string, required = true): ActionField => ({ name, kind: "text", required });
const long = (name: string, required = true): ActionField => ({ name, kind: "long", required });

/** What each act asks for; a plan names its five commitments: measures, responsibility, funds, time, emergency plan. */
export const ACTION_FIELDS: Record<Exclude<Action, "SUPPLY_FACTS">, ActionField[]> = {
  SUBMIT_PLAN: [
    long("interimControls"),
    long("measures"),
    text("responsiblePerson"),
    { name: "funds", kind: "money", required: true },
    { name: "completeBy", kind: "date", required: true },
    long("emergencyPlan"),
  ],
  APPROVE_PLAN: [long("opinion")],
  REJECT_PLAN: [long("reason")],
  RECTIFY: [long("measures"), { name: "cost", kind: "money", required: false }, { name: "evidence", kind: "files", required: true }],
  ACCEPT: [long("opinion"), { name: "evidence", kind: "files", required: false }],
  REJECT: [long("reason")],
  DISMISS: [long("reason")],
  REOPEN: [long("reason")],
};

export const MONEY = /^\d{1,12}(\.\d{1,2})?$/;

/** True when a field may not be sent like this. */
export function isWrong(field: ActionField, typed: string, files: number): boolean {
  if (field.kind === "files") return field.required && files === 0;
  if (typed.trim() === "") return field.required;
  return field.kind === "money" && !MONEY.test(typed.trim());
}
