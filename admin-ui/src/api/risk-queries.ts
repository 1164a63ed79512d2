import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "./client";
import type { RiskPoint, RiskPointPage } from "./types";

export const riskPointAddress = (number: string) => `/risk-points/${encodeURIComponent(number)}`;

export const riskPointsQuery = (filters: Query) =>
  queryOptions({ queryKey: ["risk-points", filters], queryFn: () => get<RiskPointPage>("/risk-points", filters) });
export const riskPointQuery = (number: string) =>
  queryOptions({ queryKey: ["risk-point", number], queryFn: () => get<RiskPoint>(riskPointAddress(number)) });
