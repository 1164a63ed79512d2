import type { CatalogueMeasure, Enterprise } from "../../api/types";

/** Shapes of the inspection that the service's description does not name yet; replaced by the generated ones. */
export type RiskLevel = "MAJOR" | "HIGH" | "MEDIUM" | "LOW";
export type AnswerValue = boolean | number | string;
export type Measure = CatalogueMeasure;
export type AnswerForm = CatalogueMeasure["answer"];
/** `value` is null where the question does not apply. */
export interface RecordedAnswer {
  id: string;
  value: AnswerValue | null;
  passed: boolean | null;
  wanted: string;
  note: string | null;
  evidence: string[];
  answeredAt: string;
  receivedAt: string;
  by: string;
  cause: string | null;
  hiddenDanger: string | null;
  corrects: number;
}
export interface InspectedPoint {
  id: string;
  number: string | null;
  name: string | null;
  place: string | null;
  level: RiskLevel | null;
}
export interface InspectionItem {
  riskPoint: InspectedPoint;
  measureId: string;
  measure: Measure | null;
  answer: RecordedAnswer | null;
  hiddenDangers: string[];
}
export type InspectionState = "OPEN" | "DONE" | "MISSED";
export interface InspectionRow {
  id: string;
  kind: "SELF" | "REGULATOR";
  state: InspectionState;
  enterprise: Pick<Enterprise, "code" | "name">;
  checkedBy: string | null;
  frequency: string | null;
  period: string | null;
  dueOn: string;
  questions: number;
  answered: number;
  failed: number;
  completedAt: string | null;
  completedBy: string | null;
  receivedLate: boolean;
  missedAt: string | null;
}
export interface Sampling {
  seed: string;
  count: number | null;
  percent: number | null;
  levels: RiskLevel[];
  population: number;
  drawn: number;
}
export interface Inspection extends InspectionRow {
  industry: string;
  sampling: Sampling | null;
  note: string | null;
  createdAt: string;
  createdBy: string | null;
  answerable: boolean;
  items: InspectionItem[];
}
export interface NewAnswer {
  id: string;
  riskPoint: string;
  measure: string;
  value: AnswerValue | null;
  note: string | null;
  evidence: string[];
  answeredAt: string;
}
export interface AnswerOutcome {
  id: string;
  passed: boolean | null;
  wanted: string;
  cause: string | null;
  hiddenDanger: string | null;
  duplicate: boolean;
}
export interface Checklist {
  riskPoint: InspectedPoint & { enterprise: Pick<Enterprise, "code" | "name"> };
  measures: Measure[];
}
