import type { Attribute, AttributeKind, Coded, FactType, Vocabulary } from "../src/api/types";
import { table } from "./tables";

const lists = new Map<string, Coded[]>();
for (const { list = "", code = "", zh = "", en = "" } of table("vocabulary/lists.csv")) {
  lists.set(list, [...(lists.get(list) ?? []), { code, labels: { zh, en } }]);
}
export const listOf = (name: string) => lists.get(name) ?? [];

const attributes = table("vocabulary/attributes.csv").map((row) => ({
  factType: row.fact_type,
  attribute: {
    name: row.attribute ?? "",
    kind: row.kind as AttributeKind,
    labels: { zh: row.zh ?? "", en: row.en ?? "" },
    question: { zh: row.question_zh ?? "", en: row.question_en ?? "" },
    retired: false,
    unit: row.unit || null,
    min: row.min ? Number(row.min) : null,
    max: row.max ? Number(row.max) : null,
    allowed: row.kind === "DEVICE" ? listOf("deviceState") : listOf(row.list ?? ""),
  } satisfies Attribute,
}));
export const attributesOf = (type: string): Attribute[] => attributes.filter(({ factType }) => factType === type).map(({ attribute }) => attribute);

const criteria = new Map<string, Set<string>>();
for (const { fact_type = "", criterion = "" } of table("packs/determination/mem-order-10-2023.csv")) {
  criteria.set(fact_type, (criteria.get(fact_type) ?? new Set()).add(criterion));
}
const NOT_OFFERED = ["enterprise", "outcome", "hiddenDanger", "riskScore", "riskControl", "riskPointState", "hazardousSubstances"];

export const vocabulary: Vocabulary = {
  industries: listOf("industry"),
  fields: listOf("field"),
  accidentTypes: listOf("accidentType"),
  sources: listOf("source"),
  enterpriseAttributes: attributesOf("enterprise"),
  factTypes: table("vocabulary/fact-types.csv")
    .filter(({ name = "" }) => !NOT_OFFERED.includes(name))
    .map(
      ({ name = "", industries = "", zh = "", en = "" }): FactType => ({
        name,
        labels: { zh, en },
        industries: industries.split(" ").filter(Boolean),
        attributes: attributesOf(name),
        criteria: [...(criteria.get(name) ?? [])],
      }),
    ),
};
