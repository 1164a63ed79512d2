import type { Declaration } from "../../api/types";
import type { HiddenDangerRow } from "../../api/types";
import { momentText } from "../../ui/dates";

export interface FileEvent {
  on: string;
  danger?: HiddenDangerRow;
  declaration?: Declaration;
  step?: Declaration["state"];
}

/** Newest first; a step of a declaration that was not taken is no event. */
export function eventsOf(dangers: HiddenDangerRow[], declarations: Declaration[]): FileEvent[] {
  const steps = declarations.flatMap((declaration): FileEvent[] =>
    (
      [
        ["DECLARED", declaration.declaredAt],
        ["COMMITTED", declaration.committedAt],
        ["PUBLISHED", declaration.publishedAt],
      ] as const
    ).flatMap(([step, at]) => (at ? [{ on: momentText(at), declaration, step }] : [])),
  );
  const found = dangers.map((danger): FileEvent => ({ on: danger.foundOn, danger }));
  return [...steps, ...found].sort((one, other) => other.on.localeCompare(one.on));
}
