import { queryOptions } from "@tanstack/react-query";
import { get } from "../../api/client";
import type { MigrationReport, Migrations, MoveOutcome, ProcessSummaries, ProcessStanding, ProcessVersions, StepRecords, StepTimes } from "../../api/types";

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
const RUNNING_MILLIS = 2_000;
/** @param done migrations that have ended: each changes what follows which drawing */
export const versionsQuery = (process: string, done: number) =>
  queryOptions({ queryKey: ["processes", process, "versions", done], queryFn: () => get<ProcessVersions>(`${at(process)}/versions`) });
export const migrationsQuery = () =>
  queryOptions({
    queryKey: ["process-migrations"],
    queryFn: () => get<Migrations>("/process-migrations"),
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === "RUNNING") ? RUNNING_MILLIS : false),
  });
export const MIGRATION_PAGE = 20;
export const migrationReportQuery = (id: string, outcome: MoveOutcome, offset: number) =>
  queryOptions({ queryKey: ["process-migrations", id, outcome, offset], queryFn: () => get<MigrationReport>(`/process-migrations/${id}`, { outcome, offset, limit: MIGRATION_PAGE }) });
