import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "../../api/client";
import type { CommitteeList, DiscretionPointers, HiddenDangerSupervision, ProceedingFile, ProceedingKind, ProceedingPage, PublicList, SupervisionWork } from "../../api/types";
import { paths } from "../../app/paths";

/** Where the service keeps each kind, and where its pages are. */
export const LEDGERS: Record<ProceedingKind, { api: string; page: string; file: (number: string) => string }> = {
  LISTING: { api: "/listings", page: paths.listings, file: paths.listing },
  INTERVIEW: { api: "/interviews", page: paths.interviews, file: paths.interview },
  ENFORCEMENT: { api: "/enforcement-transfers", page: paths.transfers, file: paths.transfer },
};

export const PAGE = 20;

export const ledgerQuery = (kind: ProceedingKind, filters: Query, offset: number) =>
  queryOptions({ queryKey: ["proceedings", kind, filters, offset], queryFn: () => get<ProceedingPage>(LEDGERS[kind].api, { ...filters, offset, limit: PAGE }) });

export const fileQuery = (kind: ProceedingKind, number: string) =>
  queryOptions({ queryKey: ["proceedings", kind, number], queryFn: () => get<ProceedingFile>(`${LEDGERS[kind].api}/${encodeURIComponent(number)}`) });

export const supervisionQuery = (hiddenDanger: string, version: number) =>
  queryOptions({ queryKey: ["hidden-danger", hiddenDanger, "supervision", version], queryFn: () => get<HiddenDangerSupervision>(`/hidden-dangers/${hiddenDanger}/supervision`) });

export const committeesQuery = () => queryOptions({ queryKey: ["committees"], queryFn: () => get<CommitteeList>("/committees") });

export const pointersQuery = () =>
  queryOptions({ queryKey: ["discretion-pointers"], queryFn: () => get<DiscretionPointers>("/enforcement-transfers/discretion-pointers"), staleTime: Infinity });

export const publicListQuery = () => queryOptions({ queryKey: ["public-listings"], queryFn: () => get<PublicList>("/public/listings") });

export const supervisionWorkQuery = (filters: Query, offset: number, limit: number) =>
  queryOptions({ queryKey: ["proceedings", "work", filters, offset, limit], queryFn: () => get<SupervisionWork>("/supervision/work", { ...filters, offset, limit }) });
