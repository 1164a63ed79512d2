import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { DrlCheck, Labels } from "../../../api/types";

/** Mistakes where they are, to the character; findings of the review at the first line of their rule. */
export function drlMarks({ mistakes, findings, rules }: DrlCheck, text: Text, words: (labels: Labels) => string): Diagnostic[] {
  const at = (line: number, column: number) => {
    const found = text.line(Math.min(Math.max(line, 1), text.lines));
    return Math.min(found.from + column - 1, found.to);
  };
  return [
    ...mistakes.map(({ line, column, length, message }): Diagnostic => {
      const from = at(line, column);
      return { from, to: Math.min(from + length, text.length), severity: "error", message: words(message) };
    }),
    ...findings.flatMap(({ key, severity, message }): Diagnostic[] => {
      const rule = rules.find((lines) => lines.key === key);
      if (!rule) return [];
      return [{ from: at(rule.fromLine, 1), to: text.line(Math.min(rule.fromLine, text.lines)).to, severity: severity === "ERROR" ? "error" : "warning", message: words(message) }];
    }),
  ].sort((left, right) => left.from - right.from);
}
