import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "./client";
import type { DocumentList, DocumentPage, IssuingUnits, PaperTemplates } from "./types";

const WAITED_MILLIS = 1_500;
const TRIES = 8;

export const KINDS = ["RECTIFICATION_ORDER", "REVIEW_OPINION", "EXTENSION_DECISION", "LISTING_NOTICE", "DELISTING_NOTICE", "INTERVIEW_RECORD"] as const;

/** A document follows what happened a moment later: while the record has just changed, it is asked for again. */
export const documentsQuery = (number: string, version: number) =>
  queryOptions({
    queryKey: ["hidden-danger", number, "documents", version],
    queryFn: () => get<DocumentList>(`/hidden-dangers/${encodeURIComponent(number)}/documents`),
    refetchInterval: ({ state }) => (state.dataUpdateCount < TRIES ? WAITED_MILLIS : false),
  });
export const ledgerQuery = (filters: Query) =>
  queryOptions({ queryKey: ["documents", filters], queryFn: () => get<DocumentPage>("/documents", filters) });
export const templatesQuery = () =>
  queryOptions({ queryKey: ["document-templates"], queryFn: () => get<PaperTemplates>("/document-templates") });
export const issuingUnitsQuery = () =>
  queryOptions({ queryKey: ["issuing-units"], queryFn: () => get<IssuingUnits>("/issuing-units") });
