import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "./client";
import { me } from "./kept-answers";
import type {
  AuditVerification,
  Controls,
  Districts,
  DutyTimes,
  Enterprises,
  Explanation,
  HiddenDanger,
  InspectionImport,
  LadderLedgerPage,
  LadderStepCounts,
  LadderView,
  NoticePage,
  ProcessPosition,
  Progress,
  RecheckPage,
  RegisterPage,
  RulePackDetail,
  RulePackSummary,
  Timeline,
  Vocabulary,
  Work,
} from "./types";

const rarelyChanging = { staleTime: 10 * 60_000 };
const isMoving = ({ level, status, plan, acceptance }: HiddenDanger) =>
  (level === "GENERAL" && (status === "REGISTERED" || status === "GRADED")) ||
  (status === "PLAN_SUBMITTED" && plan?.approved === true) ||
  (status === "SUBMITTED" && !!acceptance);
const record = (number: string) => `/hidden-dangers/${encodeURIComponent(number)}`;

export const meQuery = () => queryOptions({ queryKey: ["me"], queryFn: me, ...rarelyChanging });
export const workQuery = () =>
  queryOptions({ queryKey: ["work"], queryFn: () => get<Work>("/work"), refetchInterval: 60_000 });
export const vocabularyQuery = () =>
  queryOptions({ queryKey: ["vocabulary"], queryFn: () => get<Vocabulary>("/vocabulary"), ...rarelyChanging });
export const enterprisesQuery = (q: string) =>
  queryOptions({ queryKey: ["enterprises", q], queryFn: () => get<Enterprises>("/enterprises", { q, limit: 20 }) });
export const districtsQuery = () =>
  queryOptions({ queryKey: ["districts"], queryFn: () => get<Districts>("/districts"), ...rarelyChanging });
export const registerQuery = (filters: Query) =>
  queryOptions({
    queryKey: ["hidden-dangers", filters],
    queryFn: () => get<RegisterPage>("/hidden-dangers", filters),
  });
/** While the process moves it on by itself, the record is read again until it has arrived. */
export const recordQuery = (number: string) =>
  queryOptions({
    queryKey: ["hidden-danger", number],
    queryFn: () => get<HiddenDanger>(record(number)),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? 700 : false),
  });
export const controlsQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "controls", version],
    queryFn: () => get<Controls>(`${record(number)}/controls`),
  });
export const progressQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "progress", version],
    queryFn: () => get<Progress>(`${record(number)}/progress`),
  });
export const timelineQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "timeline", version],
    queryFn: () => get<Timeline>(`${record(number)}/timeline`),
  });
export const clocksQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "clocks", version],
    queryFn: () => get<DutyTimes>(`${record(number)}/clocks`),
  });
export const ladderQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "ladder", version],
    queryFn: () => get<LadderView>(`${record(number)}/ladder`),
    refetchInterval: 60_000,
  });
export const ladderStepsQuery = (filters: Query) =>
  queryOptions({ queryKey: ["ladder-steps", filters], queryFn: () => get<LadderLedgerPage>("/ladder-steps", filters) });
export const ladderCountsQuery = (filters: Query) =>
  queryOptions({ queryKey: ["ladder-steps", "counts", filters], queryFn: () => get<LadderStepCounts>("/ladder-steps/counts", filters) });
export const explanationQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "explanation", version],
    queryFn: () => get<Explanation>(`${record(number)}/explanation`),
  });
export const processQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "process", version],
    queryFn: () => get<ProcessPosition>(`${record(number)}/process`),
  });
export const rulePacksQuery = () =>
  queryOptions({ queryKey: ["rule-packs"], queryFn: () => get<RulePackSummary[]>("/rule-packs"), ...rarelyChanging });
export const rulePackQuery = (id: string, version?: string) =>
  queryOptions({
    queryKey: ["rule-packs", id, version],
    queryFn: () => get<RulePackDetail>(`/rule-packs/${id.split("/").map(encodeURIComponent).join("/")}`, { version }),
    ...rarelyChanging,
  });
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["inspection-imports", id],
    queryFn: () => get<InspectionImport>(`/inspection-imports/${id}`),
    refetchInterval: ({ state }) => (/ING$/.test(state.data?.status ?? "CHECKING") ? 500 : false),
  });
export const noticesQuery = () =>
  queryOptions({ queryKey: ["notices"], queryFn: () => get<NoticePage>("/notices"), refetchInterval: 60_000 });
export const auditQuery = () =>
  queryOptions({ queryKey: ["audit", "verification"], queryFn: () => get<AuditVerification>("/audit/verification") });

/** What is to be looked at again after its closure. */
export const rechecksQuery = (state: string, page: number, limit: number) =>
  queryOptions({ queryKey: ["rechecks", state, page, limit], queryFn: () => get<RecheckPage>("/rechecks", { state, page, limit }) });
