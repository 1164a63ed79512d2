import { queryOptions } from "@tanstack/react-query";
import { get, type Query } from "../../api/client";
import { NO_ANSWER, Problem } from "../../api/errors";
import type { Checklist, Inspection, InspectionPage } from "../../api/types";
import { forgetSent } from "./offline/queue";
import { keepInspection, keptInspection } from "./offline/kept-inspections";

/** An inspection with when it was seen, if that was earlier, since the phone is offline. */
export interface SeenInspection {
  inspection: Inspection;
  keptAt: string | null;
}

const NUMBER_MILLIS = 3_000;
const noAnswer = (failure: unknown) => failure instanceof Problem && failure.status === NO_ANSWER;

export const inspectionsQuery = (filters: Query) =>
  queryOptions({ queryKey: ["inspections", filters], queryFn: () => get<InspectionPage>("/inspections", filters) });

/** From the service, and kept on the phone; from the phone when the service cannot be reached. */
export async function fetchInspection(owner: string, id: string): Promise<SeenInspection> {
  try {
    const inspection = await get<Inspection>(`/inspections/${id}`);
    await keepInspection(owner, inspection);
    const known = new Set(inspection.items.map(({ answer }) => answer?.id));
    await forgetSent(owner, id, (answer) => known.has(answer));
    return { inspection, keptAt: null };
  } catch (failure) {
    const kept = noAnswer(failure) ? await keptInspection(owner, id) : undefined;
    if (!kept) throw failure;
    return kept;
  }
}
export const inspectionQuery = (owner: string, id: string) =>
  queryOptions({
    queryKey: ["inspections", owner, id],
    queryFn: () => fetchInspection(owner, id),
    enabled: owner !== "" && id !== "",
    // a failed answer has its hidden danger a moment later
    refetchInterval: ({ state }) => (state.data && !state.data.keptAt && state.data.inspection.items.some(({ answer }) => answer?.passed === false && !answer.hiddenDanger) ? NUMBER_MILLIS : false),
  });

export const checklistQuery = (riskPoint: string) =>
  queryOptions({ queryKey: ["risk-points", riskPoint, "checklist"], queryFn: () => get<Checklist>(`/risk-points/${encodeURIComponent(riskPoint)}/checklist`) });

const OPEN_ONES = 20;

/** The open inspections of an enterprise that ask about one risk point. */
export const askingQuery = (enterprise: string, riskPoint: string) =>
  queryOptions({
    queryKey: ["inspections", "asking", enterprise, riskPoint],
    queryFn: async () => {
      const { items } = await get<InspectionPage>("/inspections", { state: "OPEN", enterprise, limit: OPEN_ONES });
      const read = await Promise.all(items.map(({ id }) => get<Inspection>(`/inspections/${id}`)));
      return read.filter((one) => one.items.some((item) => item.riskPoint.id === riskPoint));
    },
  });
