import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import { packAddress, packQuery, packsQuery, revisionAddress, RULEBOOK } from "../../api/rules";
import type { ApplicableRules, BothPointReasons, BothReasons, DifferenceCounts, DifferencePage, FactDeclarationList, PointCounts, PointDifferencePage, PointGrouping, RedeterminationReport, RedeterminedReasons, RowUsage, RuleCase, RuleCoverage, ScenarioRunResult, SimulationList, StepView } from "../../api/types";
import type { Content, Difference, DraftLine, ExampleRunResult, LostText, RevisionPage, RuleCheck, RuleSentences, RuleVocabulary } from "./draft-types";
import type { AskedPlace } from "./use-asked-place";

export { packAddress, packQuery, packsQuery, revisionAddress, RULEBOOK };
export const revisionQuery = (id: string) =>
  queryOptions({ queryKey: ["rulebook", "revision", id], queryFn: () => get<RevisionPage>(revisionAddress(id)), refetchInterval: 15_000 });
/** Read once for each opening of the page; what changes afterwards arrives as changes. */
export const sheetsQuery = (id: string) =>
  queryOptions({ queryKey: ["rulebook", "sheets", id], queryFn: () => get<Content>(`${revisionAddress(id)}/sheets`), staleTime: Infinity, gcTime: 0 });
export const declarationsQuery = () => queryOptions({ queryKey: ["rulebook", "declarations"], queryFn: () => get<FactDeclarationList>(`${RULEBOOK}/declarations`) });
export const ruleVocabularyQuery = () =>
  queryOptions({ queryKey: ["rulebook", "vocabulary"], queryFn: () => get<RuleVocabulary>(`${RULEBOOK}/vocabulary`), staleTime: 10 * 60_000 });
/** With a row, also which rows of other layers it gives way to, or takes the place of. */
export const applicableQuery = (id: string, place: AskedPlace, row?: string) =>
  queryOptions({ queryKey: ["rulebook", "applicable", id, place, row ?? ""], queryFn: () => get<ApplicableRules>(`${packAddress(id)}/applicable`, { ...place, row }) });
export const rowUsageQuery = (id: string, days: number, dead: boolean) =>
  queryOptions({ queryKey: ["rulebook", "rows", id, days, dead], queryFn: () => get<RowUsage>(`${packAddress(id)}/rows`, { days, dead }) });
/** `changes` of the revision names the state of the draft that is compared. */
export const differenceQuery = (id: string, changes: number, from?: string) =>
  queryOptions({ queryKey: ["rulebook", "difference", id, changes, from ?? ""], queryFn: () => get<Difference>(`${revisionAddress(id)}/difference`, { from }), gcTime: 0 });

/** What people wrote into lines others had changed meanwhile; `open` collisions are those the person has not decided yet. */
export const lostQuery = (id: string, open: number) =>
  queryOptions({ queryKey: ["rulebook", "conflicts", id, open], queryFn: () => get<{ items: LostText[] }>(`${revisionAddress(id)}/conflicts`), gcTime: 0 });

/** What is said about a draft as it is typed; `count` names the state of the typing, so that an old answer is never shown for a new one. */
export const checkQuery = (id: string, count: string, lines: () => DraftLine[]) =>
  queryOptions({ queryKey: ["rulebook", "check", id, count], queryFn: () => post<RuleCheck>(`${revisionAddress(id)}/checks`, { lines: lines() }), gcTime: 0 });
export const examplesQuery = (id: string, count: string, lines: () => DraftLine[]) =>
  queryOptions({
    queryKey: ["rulebook", "examples", id, count],
    queryFn: () => post<ExampleRunResult>(`${revisionAddress(id)}/example-runs`, { lines: lines() }),
    gcTime: 0,
    retry: false,
  });
export const sentencesQuery = (id: string, count: string, lines: () => DraftLine[]) =>
  queryOptions({
    queryKey: ["rulebook", "sentences", id, count],
    queryFn: () => post<RuleSentences>(`${revisionAddress(id)}/sentences`, { lines: lines() }),
    gcTime: 0,
  });

export const stepsQuery = (id: string, count: string, walked: { example?: string; number?: string; facts?: RuleCase }, lines: () => DraftLine[]) =>
  queryOptions({ queryKey: ["rulebook", "steps", id, count], queryFn: () => post<StepView>(`${revisionAddress(id)}/steps`, { ...walked, lines: lines() }), gcTime: 0, retry: false });
export const scenariosQuery = (id: string, count: string, lines: () => DraftLine[]) =>
  queryOptions({ queryKey: ["rulebook", "scenarios", id, count], queryFn: () => post<ScenarioRunResult>(`${revisionAddress(id)}/scenario-runs`, { lines: lines() }), gcTime: 0, retry: false });
export const coverageQuery = (id: string, count: string) =>
  queryOptions({ queryKey: ["rulebook", "coverage", id, count], queryFn: () => post<RuleCoverage>(`${revisionAddress(id)}/coverage`, { lines: [] }), gcTime: 0, retry: false });

export const redeterminationAddress = (publication: string) => `${RULEBOOK}/publications/${publication}/redetermination`;
export const redeterminationQuery = (publication: string, state: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["rulebook", "redetermination", publication, state ?? ""],
    queryFn: ({ pageParam }) => get<RedeterminationReport>(redeterminationAddress(publication), { state, cursor: pageParam }),
    retry: false,
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) => (["WAITING", "RUNNING"].includes(data?.pages[0]?.status ?? "") ? WATCH_MILLIS : false),
  });
export const redeterminedReasonsQuery = (publication: string, number: string) =>
  queryOptions({ queryKey: ["rulebook", "redetermined", publication, number], queryFn: () => get<RedeterminedReasons>(`${redeterminationAddress(publication)}/${encodeURIComponent(number)}`) });

const WATCH_MILLIS = 1_500;
const SHADOW_WATCH_MILLIS = 10_000;
export const simulationAddress = (id: string) => `${RULEBOOK}/simulations/${id}`;
export const simulationsQuery = (revision: string) =>
  queryOptions({
    queryKey: ["rulebook", "simulations", revision],
    queryFn: () => get<SimulationList>(`${revisionAddress(revision)}/simulations`),
    refetchInterval: ({ state }) => {
      const running = state.data?.items.filter(({ status }) => status === "RUNNING") ?? [];
      return running.length === 0 ? false : running.some(({ kind }) => kind !== "SHADOW") ? WATCH_MILLIS : SHADOW_WATCH_MILLIS;
    },
  });
export const countsQuery = (simulation: string, changed: number, kind: string) =>
  queryOptions({ queryKey: ["rulebook", "simulation-counts", simulation, changed, kind], queryFn: () => get<DifferenceCounts>(`${simulationAddress(simulation)}/counts`, { by: "DISTRICT", kind }) });
export const differencesQuery = (simulation: string, kind: string, district: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["rulebook", "simulation-differences", simulation, kind, district ?? ""],
    queryFn: ({ pageParam }) => get<DifferencePage>(`${simulationAddress(simulation)}/differences`, { kind, district, cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
/** A line of the counts: whose risk points, or from which level to which. */
export type PointPlace = { district?: string; industry?: string; enterprise?: string; graded?: string; live?: string };
export const pointCountsQuery = (simulation: string, changed: number, by: PointGrouping, kind: string) =>
  queryOptions({ queryKey: ["rulebook", "simulation-point-counts", simulation, changed, by, kind], queryFn: () => get<PointCounts>(`${simulationAddress(simulation)}/point-counts`, { by, kind }) });
export const pointDifferencesQuery = (simulation: string, kind: string, place: PointPlace) =>
  infiniteQueryOptions({
    queryKey: ["rulebook", "simulation-points", simulation, kind, place],
    queryFn: ({ pageParam }) => get<PointDifferencePage>(`${simulationAddress(simulation)}/points`, { kind, ...place, cursor: pageParam }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
export const pointReasonsQuery = (simulation: string, number: string) =>
  queryOptions({ queryKey: ["rulebook", "simulation-point-reasons", simulation, number], queryFn: () => get<BothPointReasons>(`${simulationAddress(simulation)}/points/${encodeURIComponent(number)}`) });
export const bothReasonsQuery = (simulation: string, number: string) =>
  queryOptions({ queryKey: ["rulebook", "simulation-reasons", simulation, number], queryFn: () => get<BothReasons>(`${simulationAddress(simulation)}/differences/${encodeURIComponent(number)}`) });
