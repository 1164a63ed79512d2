import type { Labels, Revision } from "../../api/types";

export type { ColumnKind, DraftChanges as Changes, DraftContent as Content, DraftLine, DraftRow, ExampleOutcome, ExampleRunResult, LineChange, LostText, PackHistory as History, PackOverview, Present, ReleaseAction, Revision, RevisionPage, RevisionState, RuleAttribute, RuleCase, RuleCheck, RuleColumn as Column, RuleComment, RuleDecision, RuleFinding, RuleImport, RulePackList, RulePublication as Publication, RuleSentences, RuleSheet as Sheet, RuleTerm as Term, RuleVocabulary, SheetName } from "../../api/types";
export type Cells = Record<string, string>;

// The description calls two answers of the service a difference and has the other one's shape.
export interface Difference {
  earlier: Revision;
  later: Revision;
  changes: RuleChange[];
}
export interface RuleChange {
  rowId: string | null;
  field: string | null;
  kind: string;
  before: Labels | null;
  after: Labels | null;
}
