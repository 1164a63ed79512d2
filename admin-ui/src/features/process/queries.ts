import { queryOptions } from "@tanstack/react-query";
import { get } from "../../api/client";
import type { ProcessSummaries, ProcessStanding, StepRecords, StepTimes } from "../../api/types";

const MINUTE_MILLIS = 60_000;
const at = (process: string) => `/processes/${encodeURIComponent(process)}`;

export const processesQuery = (district: string | undefined) =>
  queryOptions({ queryKey: ["processes", { district }], queryFn: () => get<ProcessSummaries>("/processes", { district }), staleTime: MINUTE_MILLIS });
export const standingQuery = (process: string, district: string | undefined) =>
  queryOptions({ queryKey: ["processes", process, { district }], queryFn: () => get<ProcessStanding>(at(process), { district }), staleTime: MINUTE_MILLIS });
export const stepTimesQuery = (process: string, district: string | undefined, months: number) =>
  queryOptions({ queryKey: ["processes", process, "times", { district, months }], queryFn: () => get<StepTimes>(`${at(process)}/times`, { district, months }), staleTime: MINUTE_MILLIS });
export const stepRecordsQuery = (process: string, step: string, district: string | undefined, offset: number) =>
  queryOptions({ queryKey: ["processes", process, step, { district, offset }], queryFn: () => get<StepRecords>(`${at(process)}/steps/${encodeURIComponent(step)}`, { district, offset, limit: 20 }) });
