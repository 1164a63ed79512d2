import type { DescribedDecision, DraftContent, PackHistory, RevisionPage as Page, RuleColumn, RuleFinding, RulePublication, RuleSheet, SheetName } from "../../api/types";

export type { DraftChanges as Changes, DraftLine, DraftRow, ExampleOutcome, ExampleRunResult, LostText, PackOverview, Present, ReleaseAction, Revision, RevisionState, RuleAttribute, RuleCase, RuleChange, RuleCheck, RuleComment, RuleDifference as Difference, RuleFinding, RulePackList, RuleSentences, RuleTerm as Term, RuleVocabulary, SheetName } from "../../api/types";
export type Cells = Record<string, string>;
export type ColumnKind = "ID" | "TEXT" | "YES_NO" | "NUMBER" | "DAY" | "CHOICE" | "CODES" | "FACT_TYPE" | "CONDITION" | "ANSWER" | "FACTS";

// The description gives several enumerations of the service one name; these say which is meant.
export type Column = Omit<RuleColumn, "kind"> & { kind: ColumnKind };
export type Sheet = Omit<RuleSheet, "columns"> & { columns: Column[] };
export type Content = Omit<DraftContent, "sheets"> & { sheets: Sheet[] };
export type Publication = Omit<RulePublication, "kind"> & { kind: "PUBLISH" | "ROLLBACK" };
export type RuleDecision = Omit<DescribedDecision, "outcome"> & { outcome: "SUBMITTED" | "APPROVED" | "RETURNED" };
export type History = Omit<PackHistory, "publications"> & { publications: Publication[] };
export type RevisionPage = Omit<Page, "decisions"> & { decisions: RuleDecision[] };

/** A file compared with a draft; nothing is changed by it. */
export interface RuleImport {
  id: string;
  sheets: SheetName[];
  changes: LineChange[];
  findings: RuleFinding[];
}
export interface LineChange {
  sheet: SheetName;
  kind: "ADDED" | "REMOVED" | "CHANGED" | "MOVED";
  row: string | null;
  rowId: string;
  cells: { column: string; before: string; after: string }[];
}
