const ZONE = "Asia/Shanghai";
const day = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short" });
const moment = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "short" });
const DAY_MILLIS = 86_400_000;

/** 2026-11-22 in Shanghai, where every deadline lives. */
export function today(now: Date = new Date()): string {
  return day.format(now);
}

/** The day so many days before today, in Shanghai. */
export function dayBefore(days: number, now: Date = new Date()): string {
  return today(new Date(now.getTime() - days * DAY_MILLIS));
}

/** 2026-11-22 09:30, Shanghai time. */
export function momentText(instant: string | null | undefined): string {
  return instant ? moment.format(new Date(instant)) : "";
}

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLIS);

/** Whole days from today until a date; negative when it has passed. */
export function daysUntil(date: string, now: Date = new Date()): number {
  return daysBetween(today(now), date);
}
