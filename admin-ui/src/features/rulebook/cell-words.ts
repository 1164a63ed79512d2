import type { Labels } from "../../api/types";
import { readCodes, readCondition, readFacts } from "./cell-grammar";
import type { Cells, Column, RuleAttribute, RuleVocabulary, Term } from "./draft-types";

/** What is needed to say a cell in words. */
export interface Speech {
  vocabulary: RuleVocabulary;
  /** Of the draft's own parameters, by name. */
  parameters: ReadonlyMap<string, string>;
  words: (labels: Labels | null | undefined) => string;
  yes: string;
  no: string;
  decisionDay: string;
  ofEnterprise: string;
  separator: string;
}

const coded = (terms: readonly Term[], code: string, { words }: Speech) => words(terms.find((term) => term.code === code)?.labels) || code;

export function attributesOf(vocabulary: RuleVocabulary, factType: string | undefined): RuleAttribute[] {
  if (factType === "enterprise") return vocabulary.enterprise;
  return vocabulary.factTypes.find(({ name }) => name === factType)?.attributes ?? [];
}

/** A value as cells write it, in words. */
export function valueWords(attribute: RuleAttribute | undefined, text: string, factType: string | undefined, speech: Speech): string {
  if (text === "decision.date") return speech.decisionDay;
  const [owner, name = ""] = text.split(".");
  if (owner === "parameter") return speech.parameters.get(name) ?? text;
  if (owner === "fact" || owner === "enterprise") {
    const others = owner === "fact" ? attributesOf(speech.vocabulary, factType) : speech.vocabulary.enterprise;
    return speech.words(others.find((other) => other.name === name)?.labels) || text;
  }
  if (text.startsWith("{")) return readCodes(text).map((code) => coded(attribute?.allowed ?? [], code, speech)).join(speech.separator);
  if (attribute?.kind === "FLAG") return text === "true" ? speech.yes : text === "false" ? speech.no : text;
  return coded(attribute?.allowed ?? [], text, speech);
}

function conditionWords(cell: string, factType: string | undefined, speech: Speech): string | undefined {
  const condition = readCondition(cell);
  if (!condition) return undefined;
  const attributes = condition.ofEnterprise ? speech.vocabulary.enterprise : attributesOf(speech.vocabulary, factType);
  const attribute = attributes.find(({ name }) => name === condition.attribute);
  if (!attribute) return undefined;
  const operator = coded(speech.vocabulary.operators, condition.operator, speech);
  const owner = condition.ofEnterprise && factType !== "enterprise" ? speech.ofEnterprise : "";
  return [owner + speech.words(attribute.labels), operator, condition.right && valueWords(attribute, condition.right, factType, speech)].filter(Boolean).join(" ");
}

export function factsWords(cell: string, factType: string | undefined, speech: Speech): string | undefined {
  const attributes = attributesOf(speech.vocabulary, factType);
  return readFacts(cell)
    ?.map(({ attribute: name, value }) => {
      const attribute = attributes.find((known) => known.name === name);
      return `${speech.words(attribute?.labels) || name} ${valueWords(attribute, value, factType, speech)}`;
    })
    .join("; ");
}

/** A cell as people say it; undefined when it cannot be read and has to be shown as it was typed. */
export function cellWords(column: Column, cells: Cells, speech: Speech): string | undefined {
  const text = cells[column.name] ?? "";
  if (text === "") return "";
  switch (column.kind) {
    case "YES_NO":
      return text === "yes" ? speech.yes : text === "no" ? speech.no : undefined;
    case "CHOICE":
    case "FACT_TYPE":
      return coded(column.allowed, text, speech);
    case "ANSWER": {
      const attribute = speech.vocabulary.answers.find(({ name }) => name === column.attribute);
      return valueWords(attribute, text, undefined, speech);
    }
    case "CODES":
      return readCodes(text).map((code) => coded(column.allowed, code, speech)).join(speech.separator);
    case "CONDITION":
      return conditionWords(text, cells.fact_type, speech);
    case "FACTS":
      return factsWords(text, column.name === "enterprise" ? "enterprise" : cells.fact_type, speech);
    default:
      return text;
  }
}
