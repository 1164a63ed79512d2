import type { Inspection } from "../../../api/types";
import { asked, type KeptInspection, within } from "./database";

export async function keepInspection(owner: string, inspection: Inspection, keptAt = new Date().toISOString()): Promise<void> {
  await within(["inspections"], "readwrite", (of) => asked(of("inspections").put({ owner, id: inspection.id, inspection, keptAt } satisfies KeptInspection)));
}

export async function keptInspection(owner: string, id: string): Promise<KeptInspection | undefined> {
  return within(["inspections"], "readonly", (of) => asked<KeptInspection | undefined>(of("inspections").get([owner, id])));
}

export async function keptInspections(owner: string): Promise<KeptInspection[]> {
  return within(["inspections"], "readonly", (of) => asked<KeptInspection[]>(of("inspections").index("owner").getAll(owner)));
}

/** What is over is not kept on a phone; an inspection with something still to send stays. */
export async function forgetOver(owner: string, open: string[]): Promise<void> {
  await within(["inspections", "entries"], "readwrite", async (of) => {
    const waiting = await asked<{ inspection: string; state: string }[]>(of("entries").index("owner").getAll(owner));
    const needed = new Set([...open, ...waiting.filter(({ state }) => state !== "SENT").map(({ inspection }) => inspection)]);
    const kept = await asked<KeptInspection[]>(of("inspections").index("owner").getAll(owner));
    for (const { id } of kept) if (!needed.has(id)) of("inspections").delete([owner, id]);
  });
}
