/** The JSON of `/api`; one place, so a change of the contract is a change of this file. */

export interface Labels {
  zh: string;
  en: string;
}
export interface Coded {
  code: string;
  labels: Labels;
}
export interface Unit {
  code: string;
  name: string;
}

export type Role =
  | "ENTERPRISE_REPORTER"
  | "ENTERPRISE_SAFETY_MANAGER"
  | "INSPECTOR"
  | "DISTRICT_REGULATOR"
  | "CITY_REGULATOR"
  | "SUPERVISOR"
  | "RULE_AUTHOR"
  | "RULE_APPROVER"
  | "AUDITOR"
  | "ADMIN";

export interface Me {
  username: string;
  name: string;
  roles: Role[];
  unit: (Unit & { level: "CITY" | "DISTRICT" | "STREET" | "COMMUNITY" | "ENTERPRISE"; path: string }) | null;
  industries: string[];
}

export interface DemoUser {
  username: string;
  password: string;
  roles: Role[];
  name: string;
}
export interface ClientConfiguration {
  authority: string;
  clientId: string;
  demoUsers: DemoUser[];
}

export type Status =
  | "REGISTERED"
  | "GRADED"
  | "PLAN_SUBMITTED"
  | "RECTIFYING"
  | "SUBMITTED"
  | "CLOSED"
  | "DISMISSED";
export type Level = "GENERAL" | "MAJOR";
export type Task = "SUPPLY_FACTS" | "SUBMIT_PLAN" | "REVIEW_PLAN" | "RECTIFY" | "ACCEPT";

export interface WorkItem {
  number: string;
  title: string;
  status: Status;
  level: Level | null;
  enterprise: Unit;
  district: Unit;
  dueOn: string | null;
  overdue: boolean;
  task: Task | null;
  since: string;
}
export interface Work {
  counts: { todo: number; done: number; overdue: number };
  todo: WorkItem[];
  done: WorkItem[];
  overdue: WorkItem[];
}

export type AttributeKind = "FLAG" | "QUANTITY" | "CHOICE" | "CHOICES" | "DAY" | "MOMENT" | "TEXT" | "DEVICE";
export interface Attribute {
  name: string;
  labels: Labels;
  kind: AttributeKind;
  unit?: string | null;
  min?: number | null;
  max?: number | null;
  allowed: Coded[];
  question: Labels;
}
export interface FactType {
  name: string;
  labels: Labels;
  industries: string[];
  attributes: Attribute[];
  criteria: string[];
}
export interface Vocabulary {
  industries: Coded[];
  fields: Coded[];
  accidentTypes: Coded[];
  sources: Coded[];
  enterpriseAttributes: Attribute[];
  factTypes: FactType[];
}

/** A value as the vocabulary types it; an attribute that is not there is unknown. */
export type FactValue = boolean | number | string | string[];
export type FactValues = Record<string, FactValue>;
export interface Fact {
  ref: string;
  type: string;
  values: FactValues;
}
export interface DeterminationRequest {
  industry: string;
  foundOn: string;
  enterprise: FactValues;
  facts: Fact[];
}

export type Outcome = "MAJOR" | "GENERAL" | "UNDETERMINED" | "ROUTED";
export type Truth = "TRUE" | "FALSE" | "UNKNOWN";
export interface Basis {
  regulation: string;
  clause: string;
  verified: boolean;
  penalty?: string | null;
}
export interface ConditionCheck {
  attribute: string;
  attributeLabels: Labels;
  operator: string;
  wanted: Labels;
  actual: FactValue | null;
  truth: Truth;
}
export interface Finding {
  rowId: string;
  criterion: string;
  sentence: Labels;
  basis: Basis;
  factRef: string;
  checks: ConditionCheck[];
  viaCriterion?: string | null;
}
export interface NearMiss {
  rowId: string;
  criterion: string;
  sentence: Labels;
  factRef: string;
  checks: ConditionCheck[];
}
export interface NeededFact {
  factRef: string;
  factType: string;
  attribute: string;
  question: Labels;
  criteria: string[];
}
export interface Decision {
  packId: string;
  packVersion: string;
  packDigest: string;
  on: string;
  outcome: Outcome;
  findings: Finding[];
  nearMisses: NearMiss[];
  needed: NeededFact[];
  routedTo: { sentence?: Labels; document: string }[];
}

export interface Enterprise extends Unit {
  industry: string;
  district: Unit | null;
  street?: Unit | null;
  path: string;
  /** What is known of it already, in the words of the vocabulary. */
  attributes?: FactValues;
}

export interface Evidence {
  sha256: string;
  name: string;
  mediaType: string;
  size: number;
  phase?: "BEFORE" | "AFTER";
  uploadedAt?: string;
  by?: string;
}
export interface NewHiddenDanger {
  enterpriseCode: string;
  title: string;
  description: string;
  place: string;
  foundOn: string;
  source: string;
  field: string;
  accidentType?: string;
  enterprise: FactValues;
  facts: Fact[];
  evidence: string[];
}

export interface HiddenDangerRow {
  number: string;
  title: string;
  status: Status;
  level: Level | null;
  source: string;
  industry: string;
  enterprise: Unit;
  district: Unit;
  foundOn: string;
  dueOn: string | null;
  overdue: boolean;
}
export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number | null;
}

export type Action =
  | "SUPPLY_FACTS"
  | "SUBMIT_PLAN"
  | "APPROVE_PLAN"
  | "REJECT_PLAN"
  | "RECTIFY"
  | "ACCEPT"
  | "REJECT"
  | "DISMISS";
export interface AllowedAction {
  action: Action;
  allowed: boolean;
  reason: Labels | null;
}
export interface RectificationPlan {
  interimControls: string;
  measures: string;
  responsiblePerson: string;
  funds: number;
  completeBy: string;
  emergencyPlan: string;
  submittedAt?: string;
  submittedBy?: string;
  approved?: boolean | null;
  reviewedAt?: string | null;
  reviewedBy?: string | null;
  opinion?: string | null;
}
export interface Submission {
  at: string;
  by: string;
  measures: string;
  cost?: number | null;
  evidence: string[];
  accepted?: boolean | null;
  inspectedAt?: string | null;
  inspectedBy?: string | null;
  opinion?: string | null;
}
export interface HiddenDanger {
  number: string;
  version: number;
  title: string;
  description: string;
  place: string;
  status: Status;
  level: Level | null;
  source: string;
  industry: string;
  field: string;
  accidentType?: string | null;
  enterprise: Unit;
  district: Unit;
  foundOn: string;
  registeredAt: string;
  reportedBy: string;
  dueOn: string | null;
  overdueSince: string | null;
  closedAt: string | null;
  decision: { outcome: Outcome; criteria: string[] } | null;
  facts: Fact[];
  enterpriseFacts: FactValues;
  questions: NeededFact[];
  plan: RectificationPlan | null;
  submissions: Submission[];
  acceptance?: { at: string; by: string; opinion: string } | null;
  dismissal?: { at: string; by: string; reason: string } | null;
  evidence: Evidence[];
  allowedActions: AllowedAction[];
}

export interface TimelineEntry {
  seq: number;
  at: string;
  actor: { username: string; name: string; role: string };
  act: string;
  from: string | null;
  before: unknown;
  after: unknown;
  note: string | null;
}
export interface Deadline {
  dueOn: string;
  startedOn: string;
  days: number;
  unit: "WORKING_DAYS" | "CALENDAR_DAYS" | string;
  row?: { id: string; sentence: Labels; basis: Basis };
  /** False when no accident type was named, so the shortest period that could apply counts. */
  accidentTypeNamed?: boolean;
  /** The approved plan whose time limit took the place of the standard one. */
  plan?: number;
  standardDueOn?: string;
  calendarSteps?: { weekends: string[]; holidays: string[]; workedWeekends: string[]; yearsNotCovered: number[] };
}
export interface Explanation {
  decisions: (Decision & { decidedAt: string })[];
  deadline: Deadline | null;
}
export interface ProcessPosition {
  bpmn: string;
  active: string[];
  completed: string[];
}

export interface RulePack {
  id: string;
  kind: string;
  title: Labels;
  version: string;
  validFrom: string;
  validTo: string | null;
  digest: string;
}
export interface RulePackSummary extends RulePack {
  rows: number;
}
export interface RuleRow {
  id: string;
  criterion: string;
  sentence: Labels;
  factType: string;
  conditions: Labels[];
  basis: Basis;
  examples: { name: string; mustFire: boolean }[];
}
export interface RulePackDetail extends RulePack {
  rows: RuleRow[];
}

export interface ImportResult {
  case: string;
  enterprise: string;
  outcome: Outcome;
  criteria: string[];
  number?: string | null;
}
export interface InspectionImport {
  id: string;
  status: "CHECKING" | "CHECKED" | "IMPORTING" | "IMPORTED" | "FAILED";
  fileName?: string;
  rows: number;
  done: number;
  /** Problems found in rows; while there is one, nothing can be imported. */
  errors: number;
  failure?: Labels | null;
  results?: ImportResult[];
}

export interface Notice {
  id: string;
  at: string;
  kind: string;
  number: string | null;
  text: Labels;
  readAt: string | null;
}
export interface AuditVerification {
  ok: boolean;
  entries: number;
  seals?: number;
  unsealed?: number;
  lastSeal?: string | null;
  brokenAt?: string | null;
}
