import type { TFunction } from "i18next";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** So long as one says it: two days, not 50 hours. */
export function durationText(seconds: number | null | undefined, t: TFunction): string {
  if (seconds === null || seconds === undefined) return t("standing.none");
  if (seconds >= 2 * DAY) return t("standing.days", { count: Math.floor(seconds / DAY) });
  if (seconds >= 2 * HOUR) return t("standing.hours", { count: Math.floor(seconds / HOUR) });
  return t("standing.minutes", { count: Math.ceil(seconds / MINUTE) });
}
