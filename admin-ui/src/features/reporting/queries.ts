import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "../../api/client";
import type { CountedEnterprises, RiskMap, Statistics } from "../../api/types";

const COUNTED_SECONDS = 30_000;

export const statisticsQuery = (filters: Query) =>
  queryOptions({ queryKey: ["statistics", filters], queryFn: () => get<Statistics>("/statistics", filters), staleTime: COUNTED_SECONDS });
export const countedEnterprisesQuery = (filters: Query) =>
  queryOptions({ queryKey: ["statistics", "enterprises", filters], queryFn: () => get<CountedEnterprises>("/statistics/enterprises", filters) });
export const riskMapQuery = (on: string) =>
  queryOptions({ queryKey: ["risk-map", on], queryFn: () => get<RiskMap>("/risk-map", { on }), staleTime: COUNTED_SECONDS });
