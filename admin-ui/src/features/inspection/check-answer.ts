import { today } from "../../ui/dates";
import type { AnswerForm, RecordedAnswer } from "../../api/types";

export type AnswerValue = NonNullable<RecordedAnswer["value"]>;

/** What the phone can say at once; the service's own check is the one that counts. */
export type Verdict = "PASSES" | "FAILS" | "UNKNOWN";

const WITHIN = /(\d+)\s*(个月|日|天|months?|days?)/;

function measured({ min, max, minInclusive, maxInclusive }: AnswerForm, value: number): boolean {
  if (min != null && (minInclusive ? value < min : value <= min)) return false;
  return !(max != null && (maxInclusive ? value > max : value >= max));
}

/** Whether a day is not longer ago than the text allows; the future never passes. */
function recent({ text }: AnswerForm, day: string, now: Date): Verdict {
  if (day > today(now)) return "FAILS";
  const [, amount, unit = ""] = WITHIN.exec(text) ?? [];
  if (!amount) return "UNKNOWN";
  const oldest = new Date(`${today(now)}T00:00:00Z`);
  if (/月|month/.test(unit)) {
    const date = oldest.getUTCDate();
    oldest.setUTCMonth(oldest.getUTCMonth() - Number(amount));
    if (oldest.getUTCDate() !== date) oldest.setUTCDate(0); // a month without that day ends earlier
  } else oldest.setUTCDate(oldest.getUTCDate() - Number(amount));
  return day >= oldest.toISOString().slice(0, 10) ? "PASSES" : "FAILS";
}

export function checkAnswer(form: AnswerForm, value: AnswerValue, now: Date = new Date()): Verdict {
  const verdict = (passes: boolean): Verdict => (passes ? "PASSES" : "FAILS");
  switch (form.type) {
    case "YES_NO":
      return form.passing == null ? "UNKNOWN" : verdict(value === form.passing);
    case "NUMBER":
      return verdict(measured(form, Number(value)));
    case "CHOICE":
      return verdict(!form.failing?.includes(String(value)));
    case "DATE":
      return recent(form, String(value), now);
  }
}
