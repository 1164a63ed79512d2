import { attributesOf, type Speech } from "./cell-words";
import { comparesSets, readCondition, standsAlone, writeCodes, writeCondition } from "./cell-grammar";
import type { Cells, Column, RuleAttribute, Term } from "./draft-types";

const same = (left: string, right: string) => left.trim().toLowerCase() === right.trim().toLowerCase();
const codeOf = (terms: readonly Term[], text: string) =>
  terms.find(({ code, labels }) => code === text || same(labels.zh, text) || same(labels.en, text))?.code;
const yesNo = (text: string, yes: string, no: string, speech: Speech) =>
  [speech.yes, "yes", "true"].some((word) => same(word, text)) ? yes : [speech.no, "no", "false"].some((word) => same(word, text)) ? no : text;
const BETWEEN = /^[\s、,，;；]+/;

/** Codes typed as words or codes, one behind the other; labels may have commas of their own, so the longest one that fits is meant. */
function codesOf(terms: readonly Term[], typed: string): string[] {
  const codes: string[] = [];
  for (let rest = typed.replace(/^\{|\}$/g, "").replace(BETWEEN, ""); rest !== ""; ) {
    const named = beginning(rest, terms, ({ code, labels }) => [labels.zh, labels.en, code]);
    const word = /^[^、,，;；]+/.exec(rest)?.[0] ?? rest;
    codes.push(named ? named.found.code : word.trim());
    rest = (named ? named.rest : rest.slice(word.length)).replace(BETWEEN, "");
  }
  return codes;
}

/** A value typed or pasted in words, as cells write it. */
export function valueOf(attribute: RuleAttribute | undefined, typed: string, asSet: boolean, speech: Speech): string {
  const text = typed.trim();
  if (!attribute) return text;
  if (attribute.kind === "FLAG") return yesNo(text, "true", "false", speech);
  if (attribute.kind === "QUANTITY") return attribute.unit && /^-?\d+(\.\d+)?$/.test(text) ? `${text} ${attribute.unit}` : text.replace(/^(-?\d+(?:\.\d+)?)([^\d.\s])/, "$1 $2");
  if (asSet || attribute.kind === "CHOICES") return writeCodes(codesOf(attribute.allowed, text));
  return codeOf(attribute.allowed, text) ?? text;
}

/** The longest label that begins the text, so that "less than" never hides "less than or equal". */
function beginning<T>(text: string, candidates: readonly T[], labels: (one: T) => string[]): { found: T; rest: string } | undefined {
  const hits = candidates.flatMap((found) => labels(found).filter((label) => label && text.toLowerCase().startsWith(label.toLowerCase())).map((label) => ({ found, label })));
  const longest = hits.sort((left, right) => right.label.length - left.label.length)[0];
  return longest && { found: longest.found, rest: text.slice(longest.label.length).trim() };
}

function conditionOf(typed: string, cells: Cells, speech: Speech): string {
  const text = typed.trim();
  if (readCondition(text)) return text;
  const prefixed = text.startsWith(speech.ofEnterprise);
  const owner = prefixed ? text.slice(speech.ofEnterprise.length).trim() : text;
  const attributes = prefixed ? speech.vocabulary.enterprise : attributesOf(speech.vocabulary, cells.fact_type);
  const named = beginning(owner, attributes, ({ labels }) => [labels.zh, labels.en]);
  const compared = named && beginning(named.rest, speech.vocabulary.operators, ({ code, labels }) => [labels.zh, labels.en, code]);
  if (!named || !compared) return text;
  const operator = compared.found.code;
  const parameter = [...speech.parameters].find(([, label]) => same(label, compared.rest))?.[0];
  const day = same(compared.rest, speech.decisionDay) ? "decision.date" : undefined;
  const other = attributes.find(({ labels }) => same(labels.zh, compared.rest) || same(labels.en, compared.rest));
  const right = standsAlone(operator) ? "" : (day ?? (parameter && `parameter.${parameter}`) ?? (other && `fact.${other.name}`) ?? valueOf(named.found, compared.rest, comparesSets(operator), speech));
  return writeCondition({ ofEnterprise: prefixed, attribute: named.found.name, operator, right });
}

function factsOf(typed: string, factType: string | undefined, speech: Speech): string {
  const attributes = attributesOf(speech.vocabulary, factType);
  return typed.includes("=") ? typed.trim() : typed.split(/[；;]/).map((part) => {
    const named = beginning(part.trim(), attributes, ({ labels }) => [labels.zh, labels.en]);
    return named ? `${named.found.name} = ${valueOf(named.found, named.rest, false, speech)}` : part.trim();
  }).filter(Boolean).join("; ");
}

/** What a person typed or pasted from a spreadsheet, words or codes, as the cell keeps it. What is not understood stays as typed. */
export function readTyped(column: Column, typed: string, cells: Cells, speech: Speech): string {
  const text = typed.trim();
  if (text === "") return "";
  switch (column.kind) {
    case "YES_NO":
      return yesNo(text, "yes", "no", speech);
    case "CHOICE":
    case "FACT_TYPE":
      return codeOf(column.allowed, text) ?? text;
    case "ANSWER":
      return valueOf(speech.vocabulary.answers.find(({ name }) => name === column.attribute), text, false, speech);
    case "CODES":
      return codesOf(column.allowed, text).join(",");
    case "CONDITION":
      return conditionOf(text, cells, speech);
    case "FACTS":
      return factsOf(text, column.name === "enterprise" ? "enterprise" : cells.fact_type, speech);
    case "DAY":
      return text.replace(/^(\d{4})[./年](\d{1,2})[./月](\d{1,2})日?$/, (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
    default:
      return text;
  }
}
