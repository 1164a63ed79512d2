import { useState } from "react";
import { type AnswerValue, checkAnswer } from "./check-answer";
import type { Draft } from "./offline/database";
import type { Question } from "./questions";

export interface Beside {
  note: string;
  photos: string[];
}

/** The note and photos beside an answer; changing them after the answer gives the answer once more, with them. */
export function useAnswer(question: Question, onGiven: (draft: Draft, stay: boolean) => Promise<void>) {
  const { item, answer } = question;
  const [beside, setBeside] = useState<Beside>({ note: answer?.note ?? "", photos: question.photos });
  const give = (given: { value: AnswerValue | null; note?: string }, now: Beside = beside, stay?: boolean) => {
    const fails = given.value !== null && !!item.measure && checkAnswer(item.measure.answer, given.value) !== "PASSES";
    const draft: Draft = {
      riskPoint: item.riskPoint.id,
      measure: item.measureId,
      value: given.value,
      note: (given.note ?? now.note).trim() || null,
      photos: now.photos,
    };
    return onGiven(draft, stay ?? fails);
  };
  const change = (part: Partial<Beside>, save: boolean) => {
    const next = { ...beside, ...part };
    setBeside(next);
    if (save && answer) void give({ value: answer.value }, next, true);
  };
  return { draft: beside, change, give: (given: Parameters<typeof give>[0]) => give(given) };
}
