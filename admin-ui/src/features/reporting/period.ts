import { today } from "../../ui/dates";

export const PRESETS = ["twelveMonths", "month", "quarter", "year", "lastYear"] as const;
export type Preset = (typeof PRESETS)[number];
export interface Period {
  from: string;
  to: string;
}
const MONTHS_OF_QUARTER = 3;
const two = (number: number) => String(number).padStart(2, "0");

/** The day after the same day a year ago, as the service begins a report for which no days are given. */
function yearBefore(year: number, month: number, day: number): string {
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  return new Date(Date.UTC(year - 1, month - 1, Math.min(day, lastOfMonth) + 1)).toISOString().slice(0, "2026-01-01".length);
}

/** The twelve months that end today; the month, quarter or year that today lies in, up to today; or the whole year before. */
export function periodOf(preset: Preset, now: Date = new Date()): Period {
  const to = today(now);
  const [year = 0, month = 1, day = 1] = to.split("-").map(Number);
  switch (preset) {
    case "twelveMonths":
      return { from: yearBefore(year, month, day), to };
    case "month":
      return { from: `${year}-${two(month)}-01`, to };
    case "quarter":
      return { from: `${year}-${two(month - ((month - 1) % MONTHS_OF_QUARTER))}-01`, to };
    case "year":
      return { from: `${year}-01-01`, to };
    case "lastYear":
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

export const presetOf = ({ from, to }: Period, now: Date = new Date()): Preset | undefined =>
  PRESETS.find((preset) => {
    const period = periodOf(preset, now);
    return period.from === from && period.to === to;
  });
