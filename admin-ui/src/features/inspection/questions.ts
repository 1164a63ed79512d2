import { checkAnswer, type Verdict } from "./check-answer";
import type { Inspection, InspectionItem } from "../../api/types";
import type { Draft, Entry, EntryState } from "./offline/database";

export type AnswerState = "OPEN" | "RECORDED" | EntryState;
/** A question with the answer that counts: the latest, whether the service has it or only this phone. */
export interface Question {
  item: InspectionItem;
  state: AnswerState;
  answer: Pick<Draft, "value" | "note"> | null;
  photos: string[];
  evidence: string[];
  verdict: Verdict | null;
  hiddenDanger: string | null;
  entry: Entry | null;
}

const verdictOf = (passed: boolean | null | undefined): Verdict | null => (passed == null ? null : passed ? "PASSES" : "FAILS");

function fromPhone(item: InspectionItem, entry: Entry & { answer: Draft }): Question {
  const { value, note, photos } = entry.answer;
  const own = value === null || !item.measure ? null : checkAnswer(item.measure.answer, value, new Date(entry.at));
  return {
    item,
    entry,
    state: entry.state,
    answer: { value, note },
    photos,
    evidence: [],
    verdict: entry.outcome ? verdictOf(entry.outcome.passed) : own,
    hiddenDanger: entry.outcome?.hiddenDanger ?? (entry.state === "SENT" ? item.hiddenDangers.at(-1) : null) ?? null,
  };
}

function fromService(item: InspectionItem): Question {
  const { answer } = item;
  return {
    item,
    entry: null,
    state: answer ? "RECORDED" : "OPEN",
    answer: answer && { value: answer.value, note: answer.note },
    photos: [],
    evidence: answer?.evidence ?? [],
    verdict: answer ? verdictOf(answer.passed) : null,
    hiddenDanger: answer?.hiddenDanger ?? item.hiddenDangers.at(-1) ?? null,
  };
}

/** The inspection's questions in their order; a refused answer is shown where it was given, and counts for nothing. */
export function questionsOf(inspection: Inspection, entries: Entry[]): Question[] {
  const given = entries.filter((entry): entry is Entry & { answer: Draft } => entry.inspection === inspection.id && entry.answer !== null);
  return inspection.items.map((item) => {
    const own = given.filter(({ answer }) => answer.riskPoint === item.riskPoint.id && answer.measure === item.measureId).at(-1);
    return own && own.id !== item.answer?.id ? fromPhone(item, own) : fromService(item);
  });
}

export const isAnswered = ({ state }: Question) => state !== "OPEN" && state !== "REFUSED";

/** The next question without an answer after a position, starting over at the end; -1 when all are answered. */
export function nextOpen(questions: Question[], after: number): number {
  const later = questions.findIndex((question, index) => index > after && !isAnswered(question));
  return later >= 0 ? later : questions.findIndex((question) => !isAnswered(question));
}

export interface Tally {
  all: number;
  answered: number;
  passed: number;
  failed: number;
  notApplicable: number;
  unsent: number;
}
export function tally(questions: Question[]): Tally {
  const count = (wanted: (question: Question) => boolean) => questions.filter(wanted).length;
  return {
    all: questions.length,
    answered: count(isAnswered),
    passed: count((question) => isAnswered(question) && question.verdict === "PASSES"),
    failed: count((question) => isAnswered(question) && question.verdict === "FAILS"),
    notApplicable: count((question) => isAnswered(question) && question.answer?.value === null),
    unsent: count(({ state }) => state === "WAITING" || state === "REFUSED"),
  };
}
