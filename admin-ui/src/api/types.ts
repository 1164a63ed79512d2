import type { components } from "./generated/schema";

export type * from "./rulebook-types";

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
export type QueuePage = Described["QueuePage"];
export type Urgency = Described["Urgency"];
export type Claim = Described["ClaimView"];
export type Desk = Described["DeskView"];
export type DeskAct = Described["DeskAct"];
export type Photographs = Described["PhotographList"];
export type Photograph = Described["PhotographView"];
export type RuleReason = Described["RuleReason"];

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
export type VerificationStep = Described["StageView"];
export type CheckItem = Described["CheckItem"];
export type Controls = Described["ControlsView"];
export type InterimControl = Described["InterimControl"];
export type ControlAct = Described["AllowedControlAction"];
export type ControlKind = Described["ControlKind"];
export type Progress = Described["ProgressView"];
export type HiddenDanger = Described["Dossier"];

export type LocalDay = Described["LocalDay"];
export type LocalDays = Described["LocalDayList"];
export type DutyTimes = Described["DutyTimes"];
export type DutyTime = Described["DutyTime"];
export type ClockLine = Described["NotedAct"];
export type MoreTime = Described["MoreTime"];
export type Postponement = Described["PostponementView"];
export type PostponementKind = Described["PostponementKind"];
export type PostponementAction = Described["PostponementAction"];
export type Absence = Described["AbsenceView"];
export type AbsenceList = Described["AbsenceList"];
export type OwnAbsences = Described["OwnAbsences"];
export type Absentees = Described["Absentees"];
export type DeputyCandidates = Described["DeputyCandidates"];
export type StoodFor = Described["StoodFor"];
export type BulkAct = Described["BulkAct"];
export type BulkBatch = Described["BulkView"];
export type BulkList = Described["BulkList"];
export type BulkPreview = Described["BulkPreview"];
/** A row of rules that answered something, with its reasons. */
export type AnsweringRow = Described["ExplainedRoute"];
export type ExplainedRoute = Described["PostponementRoute"];

export type Timeline = Described["Timeline"];
export type TimelineEntry = Described["TimelineItem"];
export type Deadline = Described["ExplainedDeadline"];
export type Explanation = Described["Explanation"];
export type Replay = Described["Replay"];
export type OtherReplay = Described["OtherReplay"];
export type ProcessPosition = Described["ProcessView"];

export type RulePackSummary = Described["Pack"];
export type RulePackDetail = Described["PackContent"];
export type RuleRow = Described["PackRow"];

export type ImportResult = Described["CaseView"];
export type InspectionImport = Described["ImportView"];

export type Notice = Described["NoticeItem"];
export type NoticePage = Described["NoticePage"];
export type NoticeTopic = Described["NoticeTopic"];
export type MailChoice = Described["MailChoice"];
export type TopicPreference = Described["TopicPreference"];
export type NotificationPreferences = Described["NotificationPreferences"];
export type Webhook = Described["WebhookView"];
export type WebhookList = Described["WebhookList"];
export type WebhookWish = Described["WebhookWish"];
export type WebhookWithSecret = Described["WebhookWithSecret"];
export type PingAnswer = Described["PingAnswer"];
export type Delivery = Described["DeliveryRecord"];
export type DeliveryState = Described["DeliveryState"];
export type DeliveryPage = Described["DeliveryPage"];
export type ReplayCount = Described["ReplayCount"];
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

export type DocumentList = Described["DocumentList"];
export type PaperDocument = Described["DocumentView"];
export type DocumentCorrection = Described["DocumentCorrection"];
export type DocumentPage = Described["DocumentPage"];
export type DocumentLine = Described["DocumentLine"];
export type PaperTemplates = Described["TemplateList"];
export type PaperTemplate = Described["TemplateView"];
export type PaperTemplateVersion = Described["TemplateVersionView"];
export type PaperPreview = Described["DocumentPreview"];
export type PaperBlock = Described["Block"];
export type IssuingUnits = Described["IssuingUnitList"];
export type IssuingUnit = Described["IssuingUnit"];
export type LadderView = Described["LadderView"];
export type LadderStepView = Described["LadderStepView"];
export type UpcomingStep = Described["UpcomingStep"];
export type LadderLedgerPage = Described["LadderLedgerPage"];
export type LadderStepCount = Described["LadderStepCount"];
export type LadderStepCounts = Described["LadderStepCounts"];
export type ProceedingFile = Described["ProceedingFile"];
export type ProceedingPage = Described["ProceedingPage"];
export type ProceedingKind = Described["ProceedingKind"];
export type ProceedingAction = Described["ProceedingAction"];
export type HiddenDangerSupervision = Described["HiddenDangerSupervision"];
export type Committee = Described["Committee"];
export type CommitteeList = Described["CommitteeList"];
export type DiscretionPointers = Described["DiscretionPointers"];
export type PublicList = Described["PublicList"];
export type SupervisionWork = Described["SupervisionWork"];
export type AwaitedProceeding = Described["AwaitedProceeding"];

export type Closure = Described["ClosureView"];
export type Recheck = Described["RecheckView"];
export type RecheckPage = Described["RecheckPage"];
export type RecheckDraws = Described["RecheckDrawList"];
export type RecheckDrawRow = Described["RecheckDrawRow"];
export type RecheckDraw = Described["RecheckDraw"];
export type DuplicatesOf = Described["DuplicateView"];
export type PossibleDuplicate = Described["PossibleDuplicate"];
export type PossibleDuplicates = Described["PossibleDuplicates"];
export type ObjectionsTo = Described["ObjectionView"];

export type ProcessSummaries = Described["ProcessSummaries"];
export type ProcessStanding = Described["ProcessStanding"];
export type ProcessStep = Described["ProcessStep"];
export type StepTimes = Described["StepTimes"];
export type StepRecords = Described["StepRecords"];
export type ProcessVersions = Described["ProcessVersions"];
export type Migration = Described["MigrationView"];
export type MoveOutcome = Described["MoveOutcome"];
export type Migrations = Described["Migrations"];
export type MigrationReport = Described["MigrationReport"];
