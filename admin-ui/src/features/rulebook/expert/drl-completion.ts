import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { attributesOf, type Speech } from "../cell-words";
import type { RuleAttribute } from "../draft-types";
import { placeIn } from "./drl-place";

const ANNOTATIONS = ["criterion", "zh", "en", "regulation", "clause", "verified", "penalty", "validFrom", "validTo"];
const OPERATORS: Record<string, string[]> = {
  FLAG: ["==", "!="],
  QUANTITY: ["==", "!=", "<", "<=", ">", ">="],
  CHOICES: ["contains", "not contains"],
  DAY: ["<", ">="],
  MOMENT: ["<", ">="],
  TEXT: ["==", "!="],
};
const OF_CODE = ["==", "!=", "in", "not in"];
const SETS = ["containsAny", "containsAll", "containsNone", "lacksSome", "isEmpty", "notEmpty"];
const RULE = 'rule ""\n    @criterion("")\n    @zh("")\n    @en("")\n    @regulation("")\n    @clause("")\n    @verified(false)\n    @validFrom("")\nwhen\n    \nthen\n    \nend\n';

/** What may stand here by the vocabulary, each with its words. */
export function drlCompletion(speech: Speech, snippet: string) {
  const { vocabulary, words } = speech;
  const attributes = (factType: string): Completion[] => [
    ...attributesOf(vocabulary, factType).map(({ name, labels, unit }) => ({ label: name, detail: words(labels) + (unit ? ` (${unit})` : ""), type: "property" })),
    ...(factType === "enterprise" ? [] : vocabulary.enterprise.map(({ name, labels }) => ({ label: `enterprise.${name}`, detail: speech.ofEnterprise + words(labels), type: "property" }))),
  ];
  const attribute = (factType: string, name: string): RuleAttribute | undefined =>
    name.startsWith("enterprise.") ? vocabulary.enterprise.find((one) => one.name === name.slice("enterprise.".length)) : attributesOf(vocabulary, factType).find((one) => one.name === name);
  const values = (of: RuleAttribute | undefined, factType: string, quoted: boolean): Completion[] => {
    const codes = (of?.allowed ?? []).map(({ code, labels }) => ({ label: quoted ? code : `"${code}"`, detail: words(labels), type: "enum" }));
    const flags = of?.kind === "FLAG" ? [{ label: "true", detail: speech.yes, type: "keyword" }, { label: "false", detail: speech.no, type: "keyword" }] : [];
    const parameters = of?.kind === "QUANTITY" ? [...speech.parameters].map(([name, label]) => ({ label: `parameter.${name}`, detail: label, type: "variable" })) : [];
    const others = of && !quoted && ["QUANTITY", "DAY", "MOMENT"].includes(of.kind) ? attributesOf(vocabulary, factType).filter((one) => one.kind === of.kind && one.name !== of.name).map(({ name, labels }) => ({ label: `fact.${name}`, detail: words(labels), type: "property" })) : [];
    const day = of?.kind === "DAY" && !quoted ? [{ label: "decision.date", detail: speech.decisionDay, type: "variable" }] : [];
    return [...codes, ...flags, ...parameters, ...others, ...day];
  };
  const offered = (before: string): Completion[] => {
    const place = placeIn(before);
    switch (place.part) {
      case "outside":
        return [{ label: "rule", detail: snippet, apply: RULE, type: "keyword" }];
      case "annotation":
        return [...ANNOTATIONS.map((name) => ({ label: `@${name}`, apply: `@${name}("")`, type: "keyword" })), { label: "when", type: "keyword" }];
      case "fact-type":
        return [{ name: "enterprise", labels: null }, ...vocabulary.factTypes].map(({ name, labels }) => ({ label: name, detail: words(labels), apply: `${name}(  )`, type: "class" }));
      case "attribute":
        return [...attributes(place.factType), ...(place.after ? [] : SETS.map((name) => ({ label: name, apply: `${name}(`, type: "function" })))];
      case "operator":
        return (OPERATORS[attribute(place.factType, place.attribute)?.kind ?? ""] ?? OF_CODE).map((label) => ({ label, type: "keyword" }));
      case "value":
        return values(attribute(place.factType, place.attribute), place.factType, place.quoted);
      case "answer":
        return [...vocabulary.answers.map(({ name, labels }) => ({ label: name, detail: words(labels), apply: /answer\([^)]*$/.test(before) ? name : `answer("${name}", "");`, type: "property" })), { label: "end", type: "keyword" }];
      case "answered":
        return values(vocabulary.answers.find(({ name }) => name === place.answer), "", true);
    }
  };
  return (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/[@\p{L}\p{N}_.!=<>"]*/u);
    const from = word ? word.from + (/^["]/.test(word.text) ? 1 : 0) : context.pos;
    if (!context.explicit && from === context.pos && !/[( ,"]$/.test(context.state.sliceDoc(Math.max(0, context.pos - 1), context.pos))) return null;
    const options = offered(context.state.sliceDoc(0, context.pos));
    return options.length === 0 ? null : { from, options, validFor: /^[@\p{L}\p{N}_.]*$/u };
  };
}
