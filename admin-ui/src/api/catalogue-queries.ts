import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "./client";
import type { CataloguePage, CatalogueRiskPoint, CatalogueSummary, CatalogueTree } from "./types";

const rarelyChanging = { staleTime: 10 * 60_000 };

export const catalogueSummaryQuery = () =>
  queryOptions({ queryKey: ["catalogue", "summary"], queryFn: () => get<CatalogueSummary>("/catalogue/summary"), ...rarelyChanging });
export const catalogueTreeQuery = (industry: string) =>
  queryOptions({ queryKey: ["catalogue", "processes", industry], queryFn: () => get<CatalogueTree>("/catalogue/processes", { industry }), ...rarelyChanging });
export const catalogueQuery = (filters: Query) =>
  queryOptions({ queryKey: ["catalogue", "risk-points", filters], queryFn: () => get<CataloguePage>("/catalogue/risk-points", filters), ...rarelyChanging });
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ["catalogue", "risk-point", id],
    queryFn: () => get<CatalogueRiskPoint>(`/catalogue/risk-points/${encodeURIComponent(id)}`),
    ...rarelyChanging,
  });
