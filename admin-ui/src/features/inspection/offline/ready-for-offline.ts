import { get } from "../../../api/client";
import type { Inspection, InspectionRow } from "../../../api/types";
import { forgetOver, keepInspection } from "./kept-inspections";

/** More than anybody checks on one round; the rest comes when it is opened. */
const KEPT_AHEAD = 30;

/** Brings the open inspections onto the phone before somebody walks out of reach. Answers how many are there. */
export async function readyForOffline(owner: string, open: InspectionRow[]): Promise<number> {
  const ahead = open.filter(({ state }) => state === "OPEN").slice(0, KEPT_AHEAD);
  for (const { id } of ahead) await keepInspection(owner, await get<Inspection>(`/inspections/${id}`));
  await forgetOver(owner, open.map(({ id }) => id));
  return ahead.length;
}
