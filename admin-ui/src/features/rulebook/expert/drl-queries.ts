import { queryOptions } from "@tanstack/react-query";
import { get, post } from "../../../api/client";
import type { DrlCheck, DrlContent, LostDrlList } from "../../../api/types";
import { revisionAddress } from "../queries";

export const drlAddress = (revision: string) => `${revisionAddress(revision)}/drl`;
/** Read once for each opening of the tab. */
export const drlQuery = (revision: string) =>
  queryOptions({ queryKey: ["rulebook", "drl", revision], queryFn: () => get<DrlContent>(drlAddress(revision)), staleTime: Infinity, gcTime: 0, retry: false });
export const drlChecksQuery = (revision: string, text: string) =>
  queryOptions({ queryKey: ["rulebook", "drl-check", revision, text], queryFn: () => post<DrlCheck>(`${drlAddress(revision)}/checks`, { text }), gcTime: 0, retry: false });
export const lostDrlQuery = (revision: string, count: number) =>
  queryOptions({ queryKey: ["rulebook", "drl-lost", revision, count], queryFn: () => get<LostDrlList>(`${drlAddress(revision)}/conflicts`), gcTime: 0 });
