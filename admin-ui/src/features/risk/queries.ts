import { queryOptions } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import type { CataloguePage, EnterpriseRiskMap, GradingPreview, GradingTable, RegradingList, RegradingMoves, RiskExplanation, RiskHistory, RiskImport, RiskImportProblems } from "../../api/types";
import { riskPointAddress } from "../../api/risk-queries";
import type { RiskReport } from "./risk-draft";

export const explanationQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["risk-point", number, "explanation", version],
    queryFn: () => get<RiskExplanation>(`${riskPointAddress(number)}/explanation`),
  });
export const historyQuery = (number: string, version: number) =>
  queryOptions({ queryKey: ["risk-point", number, "history", version], queryFn: () => get<RiskHistory>(`${riskPointAddress(number)}/history`) });
export const suggestionsQuery = (code: string) =>
  queryOptions({ queryKey: ["enterprises", code, "suggestions"], queryFn: () => get<CataloguePage>(`/enterprises/${code}/suggested-risk-points`), enabled: code !== "" });

/** What may be stated under each method: the packs in force say it. */
export const gradingTablesQuery = () => queryOptions({ queryKey: ["vocabulary", "risk-grading"], queryFn: () => get<GradingTable[]>("/vocabulary/risk-grading"), staleTime: 300_000 });

/** The level these scores amount to; the service grades, nothing is stored. */
export const previewQuery = ({ method, scores, directGrounds }: Pick<RiskReport, "method" | "scores" | "directGrounds">) =>
  queryOptions({
    queryKey: ["risk-gradings", method, scores, directGrounds],
    queryFn: () => post<GradingPreview>("/risk-gradings", { method, scores, directGrounds }),
    staleTime: Infinity,
  });

export const REGRADINGS = "/risk-regradings";
/** While one runs it is asked for again and again. */
export const regradingsQuery = () =>
  queryOptions({
    queryKey: ["risk-regradings"],
    queryFn: () => get<RegradingList>(REGRADINGS),
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === "RUNNING") ? 1000 : false),
  });
export const movesQuery = (id: string) => queryOptions({ queryKey: ["risk-regradings", id, "moves"], queryFn: () => get<RegradingMoves>(`${REGRADINGS}/${id}/moves`), staleTime: Infinity });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["risk-point-imports", id],
    queryFn: () => get<RiskImport>(`/risk-point-imports/${id}`),
    refetchInterval: ({ state }) => (/ING$/.test(state.data?.status ?? "CHECKING") ? 500 : false),
  });
export const problemsQuery = (id: string) =>
  queryOptions({ queryKey: ["risk-point-imports", id, "problems"], queryFn: () => get<RiskImportProblems>(`/risk-point-imports/${id}/problems`), staleTime: Infinity });
export const enterpriseMapQuery = (code: string, on: string) =>
  queryOptions({ queryKey: ["enterprises", code, "risk-map", on], queryFn: () => get<EnterpriseRiskMap>(`/enterprises/${code}/risk-map`, { on }) });
