import type { Attribute, ConditionCheck, FactValue, FactValues, Labels, Truth } from "../src/api/types";
import { attributesOf } from "./vocabulary";

export interface Condition {
  ofEnterprise: boolean;
  attribute: Attribute;
  operator: string;
  right: string;
}
const CELL = /^(?:(fact|enterprise)\.)?(\w+) +(=|!=|<=|>=|<|>|not in|in|intersects|disjoint|contains|lacks|not empty|empty|not before|before)(?: +(.*))?$/;
const WORDS: Record<string, Labels> = {
  "=": { zh: "为", en: "is" },
  "!=": { zh: "不是", en: "is not" },
  "<": { zh: "小于", en: "less than" },
  ">": { zh: "大于", en: "more than" },
  "<=": { zh: "不大于", en: "at most" },
  ">=": { zh: "不小于", en: "at least" },
  in: { zh: "属于", en: "one of" },
  "not in": { zh: "不属于", en: "none of" },
  intersects: { zh: "包含任一", en: "any of" },
  disjoint: { zh: "不含任何", en: "none of" },
  contains: { zh: "包含", en: "contains" },
  lacks: { zh: "不包含", en: "lacks" },
  empty: { zh: "为空", en: "is empty" },
  "not empty": { zh: "不为空", en: "is not empty" },
  before: { zh: "早于", en: "before" },
  "not before": { zh: "不早于", en: "not before" },
};

export function conditionOf(factType: string, cell: string): Condition {
  const [, owner, name, operator = "", right = ""] = CELL.exec(cell) ?? [];
  const attribute = attributesOf(owner === "enterprise" ? "enterprise" : factType).find((candidate) => candidate.name === name);
  if (!attribute) throw new Error(`not a condition: ${cell}`);
  return { ofEnterprise: owner === "enterprise", attribute, operator, right };
}

/** What a value is compared with, as the service says it: without how. */
function wantedText({ attribute, right }: Condition): Labels {
  const one = (code: string, language: "zh" | "en"): string => {
    if (code === "true") return language === "zh" ? "是" : "yes";
    if (code === "false") return language === "zh" ? "否" : "no";
    return attribute.allowed.find((entry) => entry.code === code)?.labels[language] ?? code;
  };
  const text = (language: "zh" | "en") =>
    right.replace(/[{}]/g, "").split(",").map((code) => one(code.trim(), language)).join(language === "zh" ? "、" : ", ");
  return { zh: text("zh"), en: text("en") };
}

/** How a value is compared and with what: the end of a row's sentence. */
export function comparison(condition: Condition): Labels {
  const wanted = wantedText(condition);
  const text = (language: "zh" | "en") => `${WORDS[condition.operator]?.[language] ?? condition.operator} ${wanted[language]}`.trim();
  return { zh: text("zh"), en: text("en") };
}

function rightValue(right: string, values: FactValues, on: string): FactValue | undefined {
  if (right === "decision.date") return on;
  if (right.startsWith("fact.")) return values[right.slice(5)];
  if (right.startsWith("parameter.")) return 3.2;
  if (right.startsWith("{")) return right.replace(/[{} ]/g, "").split(",").filter(Boolean);
  if (right === "true" || right === "false") return right === "true";
  return /^-?\d+(\.\d+)? ?\D/.test(right) ? Number.parseFloat(right) : right;
}

function holds(seen: FactValue, operator: string, wanted: FactValue): boolean {
  const list = (value: FactValue) => (Array.isArray(value) ? value : [String(value)]);
  const common = () => list(seen).some((code) => list(wanted).includes(code));
  switch (operator) {
    case "=":
      return JSON.stringify(seen) === JSON.stringify(wanted);
    case "!=":
      return JSON.stringify(seen) !== JSON.stringify(wanted);
    case "<":
    case "before":
      return seen < wanted;
    case ">":
      return seen > wanted;
    case "<=":
      return seen <= wanted;
    case ">=":
    case "not before":
      return seen >= wanted;
    case "in":
    case "intersects":
    case "contains":
      return common();
    case "not in":
    case "disjoint":
    case "lacks":
      return !common();
    default:
      return (list(seen).length === 0) === (operator === "empty");
  }
}

/** One condition on one object; an attribute that is not known is unknown, never false. */
export function check(condition: Condition, values: FactValues, enterprise: FactValues, on: string, failedIsAbsent: boolean): ConditionCheck {
  const { attribute, operator, right, ofEnterprise } = condition;
  const actual = (ofEnterprise ? enterprise : values)[attribute.name];
  const seen = failedIsAbsent && actual === "FAILED" ? "ABSENT" : actual;
  const wanted = rightValue(right, values, on);
  const truth: Truth = seen === undefined || wanted === undefined ? "UNKNOWN" : holds(seen, operator, wanted) ? "TRUE" : "FALSE";
  return { attribute: attribute.name, attributeLabels: attribute.labels, operator, wanted: wantedText(condition), actual: actual ?? null, truth };
}
