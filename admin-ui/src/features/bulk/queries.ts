import { queryOptions } from "@tanstack/react-query";
import { get, post } from "../../api/client";
import type { BulkAct, BulkList, BulkPreview } from "../../api/types";

/** While one waits, its end is looked for. */
export const bulkQuery = (enabled: boolean) =>
  queryOptions({
    queryKey: ["bulk"],
    queryFn: () => get<BulkList>("/bulk-approvals"),
    enabled,
    refetchInterval: ({ state }) => (state.data?.items.some(({ mayTakeBack }) => mayTakeBack) ? 5_000 : 60_000),
  });

export const bulkPreviewQuery = (act: BulkAct, numbers: string[]) =>
  queryOptions({
    queryKey: ["bulk", "preview", act, numbers],
    queryFn: () => post<BulkPreview>("/bulk-approvals/preview", { act, numbers }),
    staleTime: 0,
  });

/** Roles that approve anything at all. */
export const APPROVING = ["INSPECTOR", "DISTRICT_REGULATOR", "CITY_REGULATOR", "SUPERVISOR"];
