import type { components } from "./generated/schema";

/** Our words for the shapes of the service's description; nothing is described a second time here. */
type Described = components["schemas"];

export type Labels = Described["Wording"];
export type Coded = Described["Term"];
export type Unit = Described["NamedUnit"];
export type Districts = Described["Districts"];
export type Role = Described["Role"];
export type Me = Described["Me"];
export type DemoUser = Described["DemoUser"];
export type ClientConfiguration = Described["ClientConfiguration"];
export type ProblemAnswer = Described["ProblemAnswer"];
export type Violation = Described["ProblemViolation"];

export type Status = Described["HiddenDangerStatus"];
export type Level = Described["HiddenDangerLevel"];
export type Task = Described["WorkTask"];
export type WorkItem = Described["WorkItem"];
export type Work = Described["Work"];

export type AttributeKind = Described["Kind"];
export type Attribute = Described["Attribute"];
export type FactType = Described["FactType"];
export type Vocabulary = Described["FindingVocabulary"];
/** A value as the vocabulary types it; an attribute that is not there is unknown. */
export type FactValue = Described["FactValue"];
export type FactValues = Described["FactValues"];
export type Fact = Described["ObservedFact"];
export type DeterminationRequest = Described["Preview"];

export type Outcome = Described["Outcome"];
export type Truth = Described["Truth"];
export type Basis = Described["Basis"];
export type ConditionCheck = Described["ConditionCheck"];
export type Finding = Described["Finding"];
export type NearMiss = Described["NearMiss"];
export type NeededFact = Described["NeededFact"];
export type Decision = Described["ExplainedDecision"];
export type DatedDecision = Described["DatedDecision"];

export type Enterprise = Described["EnterpriseItem"];
export type Enterprises = Described["Enterprises"];
export type StoredEvidence = Described["StoredEvidence"];
export type Evidence = Described["EvidenceView"];
export type NewHiddenDanger = Described["Report"];
export type HiddenDangerRow = Described["RegisterRow"];
export type RegisterPage = Described["RegisterPage"];

export type Action = Described["HiddenDangerAction"];
export type AllowedAction = Described["AllowedAction"];
export type RectificationPlan = Described["PlanView"];
export type Submission = Described["SubmissionView"];
export type HiddenDanger = Described["Dossier"];

export type Timeline = Described["Timeline"];
export type TimelineEntry = Described["TimelineItem"];
export type Deadline = Described["ExplainedDeadline"];
export type Explanation = Described["Explanation"];
export type ProcessPosition = Described["ProcessView"];

export type RulePackSummary = Described["Pack"];
export type RulePackDetail = Described["PackContent"];
export type RuleRow = Described["PackRow"];

export type ImportResult = Described["CaseView"];
export type InspectionImport = Described["ImportView"];

export type Notice = Described["NoticeItem"];
export type NoticePage = Described["NoticePage"];
export type AuditVerification = Described["AuditVerdict"];

export type CatalogueSummary = Described["CatalogueSummary"];
export type CatalogueTree = Described["CatalogueTree"];
export type CataloguePage = Described["CataloguePage"];
export type CatalogueRiskPoint = Described["CatalogueRiskPoint"];
export type CatalogueMeasure = Described["CatalogueMeasure"];

export type ControlLevel = Described["ControlLevel"];
export type GradingMethod = Described["GradingMethod"];
export type OwnMeasure = Described["OwnMeasure"];
export type RiskPointRow = Described["RiskPointRow"];
export type RiskPointPage = Described["RiskPointPage"];
export type RiskPoint = Described["RiskPointDossier"];

export type EnterpriseDetail = Described["EnterpriseDetail"];
export type EnterpriseContent = Described["EnterpriseContent"];
export type EnterpriseScale = Described["Scale"];
export type IndustryOfClass = Described["IndustryOfClass"];
export type Units = Described["UnitsBelow"];
export type Place = Described["PlaceRecord"];
export type Places = Described["PlaceTree"];
export type PlaceKind = Described["PlaceKind"];
export type Person = Described["PersonRecord"];
export type People = Described["PeopleList"];
export type Certificate = Described["CertificateRecord"];
export type CertificateKind = Described["CertificateKind"];
export type Duty = Described["Duty"];
export type Validity = Described["Validity"];

export type Statistics = Described["Statistics"];
export type StatisticsLine = Described["Line"];
export type Figure = Described["Figure"];
export type CountedEnterprises = Described["Page"];
export type LevelCounts = Described["Levels"];
export type DistrictOnMap = Described["DistrictRisks"];
export type RiskMap = Described["CityRiskMap"];

export type AnswerForm = Described["AnswerForm"];
export type RecordedAnswer = Described["AnswerView"];
export type InspectedPoint = Described["InspectedPoint"];
export type InspectionItem = Described["ItemView"];
export type InspectionState = Described["InspectionState"];
export type InspectionRow = Described["InspectionRow"];
export type InspectionPage = Described["InspectionPage"];
export type Inspection = Described["InspectionDossier"];
export type NewAnswer = Described["SentAnswer"];
export type AnswersTaken = Described["AnswersTaken"];
export type AnswerOutcome = Described["AnswerOutcome"];
export type Checklist = Described["RiskPointChecklist"];

export type Declaration = Described["DeclarationRecord"];
export type Declarations = Described["DeclarationList"];
export type EnterpriseDossier = Described["EnterpriseDossier"];
export type PublicNotice = Described["Notice"];

export type GradingTable = Described["GradingTable"];
export type Regrading = Described["RegradingView"];
export type RegradingList = Described["RegradingList"];
export type RegradingMoves = Described["RegradingMoves"];
export type RiskPointReport = Described["RiskPointReport"];
export type RiskImport = Described["RiskPointImportView"];
export type RiskImportProblems = Described["RiskPointImportProblems"];
export type RiskExplanation = Described["RiskExplanation"];
export type RiskHistory = Described["RiskPointHistory"];
export type GradingPreview = Described["GradingPreview"];
export type Grade = Described["ExplainedGrade"];
export type LiveLevel = Described["ExplainedLevel"];
export type Control = Described["RiskControl"];
export type ExplainedRow = Described["ExplainedRow"];
export type GradeThreshold = Described["GradeThreshold"];
export type GradeChange = Described["GradeChange"];
export type StatedGround = Described["StatedGround"];
export type EnterpriseRiskMap = Described["EnterpriseRiskMap"];
export type MappedPoint = Described["MappedPoint"];
export type MovedLevel = Described["MovedLevel"];
export type MovedLevels = Described["MovedLevels"];
export type Revision = Described["Revision"];
export type RevisionState = Described["RevisionState"];
export type SheetName = Described["SheetName"];
export type PackOverview = Described["RulePackOverview"];
export type PackHistory = Described["RulePackHistory"];
export type RulePublication = Described["RulePublication"];
export type RuleTerm = Described["RuleTerm"];
export type RuleColumn = Described["RuleColumn"];
export type DraftRow = Described["RuleRow"];
export type RuleSheet = Described["RuleSheet"];
export type DraftContent = Described["Content"];
export type Present = Described["Present"];
export type DraftChanges = Described["Changes"];
export type DraftLine = Described["DraftLine"];
export type LostText = Described["LostText"];
export type RuleAttribute = Described["RuleAttribute"];
export type RuleVocabulary = Described["RuleVocabulary"];
export type RuleCase = Described["RuleCase"];
export type RuleFinding = Described["RuleFinding"];
export type RuleCheck = Described["RuleCheck"];
export type ExampleOutcome = Described["ExampleOutcome"];
export type ExampleRunResult = Described["ExampleRunResult"];
export type ReleaseAction = Described["ReleaseAction"];
export type RuleDecision = Described["RuleDecision"];
export type RuleComment = Described["RuleComment"];
export type RevisionPage = Described["RevisionPage"];
export type RulePackList = Described["RulePackList"];
export type RuleSentences = Described["RuleSentences"];
export type RuleImport = Described["RuleImport"];
export type LineChange = Described["LineChange"];
export type ColumnKind = Described["CellKind"];
export type Simulation = Described["Simulation"];
export type SimulationList = Described["SimulationList"];
export type SimulatedDifference = Described["Difference"];
export type DifferencePage = Described["DifferencePage"];
export type DifferenceKind = Described["DifferenceKind"];
export type DifferenceCounts = Described["DifferenceCounts"];
export type BothReasons = Described["BothReasons"];
export type Consequence = Described["Consequence"];
export type RuleDifference = Described["RuleDifference"];
export type RuleChange = Described["RuleChange"];
export type DrlContent = Described["DrlContent"];
export type DrlCheck = Described["DrlCheck"];
export type LostDrlList = Described["LostDrlList"];
export type RuleLines = Described["RuleLines"];
export type TextMistake = Described["TextMistake"];
export type ApplicableRules = Described["ApplicableRules"];
export type ApplicableLayer = Described["ApplicableLayer"];
export type RowUsage = Described["RowUsage"];
export type UsedRow = Described["UsedRow"];
export type RuleCoverage = Described["RuleCoverage"];
export type RowCoverage = Described["RowCoverage"];
export type ConditionCoverage = Described["ConditionCoverage"];
export type StepView = Described["StepView"];
export type StepRow = Described["StepRow"];
export type StepCheck = Described["StepCheck"];
export type StepStanding = Described["StepStanding"];
export type RuleTask = Described["RuleTask"];
export type ScenarioRunResult = Described["ScenarioRunResult"];
export type ScenarioOutcome = Described["ScenarioOutcome"];
