import type { Labels } from "../../api/types";

export type * from "./release-types";

export type RevisionState =
  | "DRAFT"
  | "RETURNED"
  | "IN_REVIEW"
  | "LEGAL_REVIEW"
  | "IN_APPROVAL"
  | "APPROVED"
  | "WITHDRAWN"
  | "SCHEDULED"
  | "LIVE"
  | "SUPERSEDED"
  | "ROLLED_BACK";
export type SheetName = "HEADER" | "PARAMETERS" | "ROWS" | "EXAMPLES" | "STANDARDS";
export type Cells = Record<string, string>;

export interface Revision {
  id: string;
  packId: string;
  version: number;
  kind: string;
  state: RevisionState;
  origin: "SHIPPED" | "AUTHORED";
  scope: string;
  layerOf: string | null;
  jurisdiction: string;
  industries: string[];
  title: Labels;
  basedOn: string | null;
  author: string;
  authorName: string;
  createdAt: string;
  round: number;
  recordVersion: number;
  changes: number;
  digest: string | null;
}

export interface PackOverview {
  id: string;
  kind: string;
  title: Labels;
  layerOf: string | null;
  jurisdiction: string;
  industries: string[];
  liveVersion: number | null;
  liveRevision: string | null;
  layers: string[];
  underWay: Revision[];
}

export interface Publication {
  number: number;
  packId: string;
  revision: string;
  version: number;
  kind: "PUBLISH" | "ROLLBACK";
  effectiveAt: string;
  at: string;
  by: string;
  byName: string;
  reason: string;
}

export interface PackHistory {
  pack: PackOverview;
  versions: Revision[];
  publications: Publication[];
  mayDraft: boolean;
  mayLayer: boolean;
  mayRollBack: boolean;
}

export interface Term {
  code: string;
  labels: Labels;
}
export type ColumnKind = "ID" | "TEXT" | "YES_NO" | "NUMBER" | "DAY" | "CHOICE" | "CODES" | "FACT_TYPE" | "CONDITION" | "ANSWER" | "FACTS";
export interface Column {
  name: string;
  labels: Labels;
  kind: ColumnKind;
  required: boolean;
  readOnly: boolean;
  allowed: Term[];
  unit: string | null;
  attribute: string | null;
}
export interface DraftRow {
  key: string;
  sheet: SheetName;
  position: number;
  cells: Cells;
  version: number;
  changedBy: string;
  changedAt: string;
  deleted: boolean;
}
export interface Sheet {
  name: SheetName;
  columns: Column[];
  rows: DraftRow[];
}
export interface Content {
  revision: Revision;
  changes: number;
  sheets: Sheet[];
}
export interface Present {
  username: string;
  name: string;
  row: string | null;
  column: string | null;
  at: string;
}
export interface Changes {
  changes: number;
  state: RevisionState;
  rows: DraftRow[];
  present: Present[];
}
export interface DraftLine {
  key: string;
  sheet: SheetName;
  cells: Cells;
  deleted: boolean;
}
export interface LostText {
  row: string;
  cells: Cells;
  seenVersion: number;
  foundVersion: number;
  by: string;
  at: string;
}

export interface RuleAttribute {
  name: string;
  labels: Labels;
  kind: "FLAG" | "QUANTITY" | "CHOICE" | "CHOICES" | "DEVICE" | "DAY" | "MOMENT" | "TEXT";
  unit: string | null;
  min: number | null;
  max: number | null;
  allowed: Term[];
  operators: string[];
}
export interface RuleVocabulary {
  factTypes: { name: string; labels: Labels; industries: string[]; attributes: RuleAttribute[] }[];
  enterprise: RuleAttribute[];
  answers: RuleAttribute[];
  operators: Term[];
}
