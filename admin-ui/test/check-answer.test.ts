import { expect, it } from "vitest";
import { answerOf, templates } from "../mock/catalogue";
import { checkAnswer } from "../src/features/inspection/check-answer";

const on = new Date("2026-03-31T02:00:00Z");

it("takes a limit as it is written", () => {
  const form = answerOf("number >=3.0 m");
  expect(checkAnswer(form, 3)).toBe("PASSES");
  expect(checkAnswer(form, 2.999)).toBe("FAILS");
  expect(checkAnswer(answerOf("number <0.5 mg/m³"), 0.5)).toBe("FAILS");
});

it("knows which way a question passes", () => {
  expect(checkAnswer(answerOf("no"), true)).toBe("FAILS");
  expect(checkAnswer(answerOf("yes"), true)).toBe("PASSES");
  expect(checkAnswer(answerOf("one of 完好; !破损"), "破损")).toBe("FAILS");
});

it("counts months back to the last day there is, and refuses the future", () => {
  const form = answerOf("within 1 month");
  expect(checkAnswer(form, "2026-02-28", on)).toBe("PASSES");
  expect(checkAnswer(form, "2026-02-27", on)).toBe("FAILS");
  expect(checkAnswer(form, "2026-04-01", on)).toBe("FAILS");
  expect(checkAnswer({ ...form, text: "?" }, "2026-03-01", on)).toBe("UNKNOWN");
});

it("can judge every question of a catalogue", () => {
  const forms = templates.flatMap(({ measures }) => measures.map(({ answer }) => answer));
  expect(forms.length).toBeGreaterThan(100);
  expect(forms.filter((form) => form.type === "NUMBER" && form.min === null && form.max === null)).toEqual([]);
  expect(forms.filter((form) => form.type === "DATE" && checkAnswer(form, "1999-01-01", on) !== "FAILS")).toEqual([]);
});
