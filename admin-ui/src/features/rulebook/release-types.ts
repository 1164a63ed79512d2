import type { Labels } from "../../api/types";
import type { Revision, SheetName } from "./draft-types";

export interface RuleCase {
  on: string;
  factType: string;
  enterprise: string;
  values: string;
}
export interface RuleFinding {
  severity: "ERROR" | "WARNING";
  code: string;
  sheet: SheetName | null;
  key: string | null;
  rowId: string | null;
  column: string | null;
  message: Labels;
  related: string[];
  counterExample: RuleCase | null;
}
export interface RuleCheck {
  findings: RuleFinding[];
  errors: number;
  warnings: number;
}
export interface ExampleOutcome {
  key: string | null;
  rowId: string;
  note: string;
  expected: string;
  actual: string;
  passed: boolean;
}
export interface RuleChange {
  rowId: string | null;
  field: string | null;
  kind: "ADDED" | "REMOVED" | "CHANGED";
  before: Labels | null;
  after: Labels | null;
}
export interface Difference {
  earlier: Revision;
  later: Revision;
  changes: RuleChange[];
}

export type ReleaseAction = "WRITE" | "SUBMIT" | "REVIEW" | "LEGAL_REVIEW" | "APPROVE" | "PUBLISH" | "WITHDRAW" | "COMMENT";
export interface RuleDecision {
  round: number;
  step: "SUBMISSION" | "REVIEW" | "LEGAL_REVIEW" | "APPROVAL";
  outcome: "SUBMITTED" | "APPROVED" | "RETURNED";
  digest: string;
  by: string;
  byName: string;
  at: string;
  opinion: string | null;
  warnings: { code: string; rowId: string; message: Labels; reason: string }[];
}
export interface RuleComment {
  id: string;
  round: number;
  row: string | null;
  rowId: string | null;
  text: string;
  by: string;
  byName: string;
  at: string;
}
export interface RevisionPage {
  revision: Revision;
  allowedActions: ReleaseAction[];
  decisions: RuleDecision[];
  comments: RuleComment[];
}
