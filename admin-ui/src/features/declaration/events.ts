import type { Declaration, HiddenDangerRow, InspectionRow, MovedLevel } from "../../api/types";
import { momentText } from "../../ui/dates";

export interface FileEvent {
  on: string;
  /** What it is sorted by: the instant, or the day where nothing else is known. */
  at: string;
  danger?: HiddenDangerRow;
  declaration?: Declaration;
  step?: Declaration["state"];
  inspection?: InspectionRow;
  moved?: MovedLevel;
}
interface Found {
  dangers?: HiddenDangerRow[] | undefined;
  declarations?: Declaration[] | undefined;
  inspections?: InspectionRow[] | undefined;
  moved?: MovedLevel[] | undefined;
}

/** Newest first; a step of a declaration that was not taken is no event, nor is an inspection that was not done. */
export function eventsOf({ dangers = [], declarations = [], inspections = [], moved = [] }: Found): FileEvent[] {
  const steps = declarations.flatMap((declaration): FileEvent[] =>
    (
      [
        ["DECLARED", declaration.declaredAt],
        ["COMMITTED", declaration.committedAt],
        ["PUBLISHED", declaration.publishedAt],
      ] as const
    ).flatMap(([step, at]) => (at ? [{ on: momentText(at), at, declaration, step }] : [])),
  );
  const found = dangers.map((danger): FileEvent => ({ on: danger.foundOn, at: danger.foundOn, danger }));
  const done = inspections.flatMap((inspection): FileEvent[] => (inspection.completedAt ? [{ on: momentText(inspection.completedAt), at: inspection.completedAt, inspection }] : []));
  const levels = moved.map((level): FileEvent => ({ on: momentText(level.at), at: level.at, moved: level }));
  return [...steps, ...found, ...done, ...levels].sort((one, other) => other.at.localeCompare(one.at));
}
