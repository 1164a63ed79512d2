import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "./client";
import type { Declarations, EnterpriseDossier, InspectionPage, MovedLevels, PublicNotice } from "./types";
import type { EnterpriseDetail, Enterprises, IndustryOfClass, People, Places, Units } from "./types";

export const enterpriseListQuery = (filters: Query) =>
  queryOptions({ queryKey: ["enterprises", "list", filters], queryFn: () => get<Enterprises>("/enterprises", filters) });
export const enterpriseQuery = (code: string) =>
  queryOptions({ queryKey: ["enterprises", code], queryFn: () => get<EnterpriseDetail>(`/enterprises/${code}`) });
export const placesQuery = (code: string) =>
  queryOptions({ queryKey: ["enterprises", code, "places"], queryFn: () => get<Places>(`/enterprises/${code}/places`), enabled: code !== "" });
export const peopleQuery = (code: string) =>
  queryOptions({ queryKey: ["enterprises", code, "people"], queryFn: () => get<People>(`/enterprises/${code}/people`) });
export const unitsQuery = (below: string) =>
  queryOptions({ queryKey: ["units", below], queryFn: () => get<Units>("/units", { below }), enabled: below !== "", staleTime: 600_000 });
export const industryOfClassQuery = (category: string) =>
  queryOptions({
    queryKey: ["industry-classes", category],
    queryFn: () => get<IndustryOfClass>(`/industry-classes/${category}`),
    enabled: /^\d{4}$/.test(category),
    staleTime: 600_000,
  });
export const dossierQuery = (code: string) =>
  queryOptions({ queryKey: ["enterprises", code, "dossier"], queryFn: () => get<EnterpriseDossier>(`/enterprises/${code}/dossier`) });
export const declarationsQuery = (code: string) =>
  queryOptions({ queryKey: ["enterprises", code, "declarations"], queryFn: () => get<Declarations>(`/enterprises/${code}/declarations`) });
/** Inspections done at the enterprise, the last ones first. */
export const doneInspectionsQuery = (enterprise: string, limit: number) =>
  queryOptions({ queryKey: ["inspections", "done", enterprise], queryFn: () => get<InspectionPage>("/inspections", { enterprise, state: "DONE", sort: "-dueOn", limit }) });
export const movedLevelsQuery = (code: string, limit: number) =>
  queryOptions({ queryKey: ["enterprises", code, "level-changes"], queryFn: () => get<MovedLevels>(`/enterprises/${code}/level-changes`, { limit }) });
/** Read without a login. */
export const noticeQuery = (token: string) =>
  queryOptions({ queryKey: ["public-notice", token], queryFn: () => get<PublicNotice>(`/public/notices/${encodeURIComponent(token)}`) });
