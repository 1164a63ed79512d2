import type { CatalogueRiskPoint, ControlLevel, GradingMethod, Labels, OwnMeasure } from "../../api/types";
import type { RiskLevel } from "../../ui/marks";

/** What the explanations of grades hold; the service describes them as free values. */
export interface ExplainedRow {
  id: string;
  sentence: Labels;
  regulation: string;
  clause: string;
  verified: boolean;
}
export interface ScoreInput {
  name: string;
  labels: Labels;
  value: number;
  meaning?: Labels;
}
export interface Threshold {
  row: string;
  sentence: Labels;
  riskLevel?: RiskLevel;
  when: { operator: string; value?: number | string; unit?: string; verified?: boolean; source?: Labels }[];
}
export interface GradeChange {
  input?: string;
  labels?: Labels;
  from?: number;
  to?: number;
  meaning?: Labels;
  formula?: string;
  level: RiskLevel;
  remove?: string[];
}
export interface GradeReasons {
  inputs: ScoreInput[];
  formula: string;
  row: ExplainedRow;
  thresholds: Threshold[];
  directGrounds: { code: string; labels: Labels; decides: boolean }[];
  overriding?: { levelByScore: { code?: RiskLevel; labels?: Labels }; rowByScore: ExplainedRow };
  whatWouldChange: GradeChange[];
  pack: { id: string; version: string; digest: string; title: Labels };
}
export interface Grade {
  level: RiskLevel;
  method: GradingMethod;
  score: number;
  gradedBy: string;
  on: string;
  explanation: GradeReasons;
}
export interface OpenCount {
  major: number;
  general: number;
  overdue: number;
}
export interface LiveReasons {
  open: OpenCount;
  row: ExplainedRow;
  whatWouldChange: { close: "overdue" | "major" | "all"; open: OpenCount; level: RiskLevel }[];
  pack: GradeReasons["pack"];
}
export interface Control {
  level: ControlLevel;
  row: string;
  checks: { by: ControlLevel; frequency: string; row: string }[];
  duties: { of: ControlLevel; sentence: Labels; row: string }[];
  decidedBy: string;
}
export interface GradingPreview {
  grade: Grade;
  control: Control;
}
export interface RiskExplanation {
  graded: Grade;
  live: { level: RiskLevel; graded: RiskLevel; explanation: LiveReasons };
  control: Control;
}
export interface RiskHistory {
  acts: { at: string; by: string; act: string; note: string | null }[];
  levels: { at: string; kind: string; from: RiskLevel | null; to: RiskLevel; cause: Record<string, unknown> }[];
}
export interface Suggestions {
  items: CatalogueRiskPoint[];
  next?: string | null;
}

/** A risk point as it is reported or adapted. */
export interface RiskReport {
  template: string | null;
  place: string | null;
  placeName: string;
  name: string;
  process: string;
  hazardFactor: string;
  accidentTypes: string[];
  method: GradingMethod;
  scores: Record<string, number>;
  directGrounds: string[];
  measures: string[];
  ownMeasures: OwnMeasure[];
  responsible: string;
  photo: string | null;
  planX: number | null;
  planY: number | null;
}

/** A file of risk points on its way in. */
export interface RiskImport {
  id: string;
  fileName: string;
  status: "CHECKING" | "CHECKED" | "IMPORTING" | "IMPORTED" | "FAILED";
  rows: number;
  done: number;
  errors: number;
  firstNumber: string | null;
  lastNumber: string | null;
  failure: Labels | null;
}
export interface RiskImportProblems {
  items: { row: number; column: string; value: string; code: string; message: Labels }[];
}
