import type { Basis, Decision, DeterminationRequest, Fact, Finding, NearMiss, NeededFact, RuleRow } from "../src/api/types";
import { check, comparison, type Condition, conditionOf } from "./conditions";
import { table } from "./tables";

/** The shipped pack, evaluated naively: nested loops, three values. The real engine is in `rules`. */
interface MockRow extends RuleRow {
  when: Condition[];
}
const rows: MockRow[] = table("packs/determination/mem-order-10-2023.csv").map((row) => {
  const factType = row.fact_type ?? "";
  const cells = Object.entries(row).filter(([name, cell]) => name.startsWith("when_") && cell !== "");
  const when = cells.map(([, cell]) => conditionOf(factType, cell));
  const basis: Basis = { regulation: row.regulation ?? "", clause: row.clause ?? "", verified: row.verified === "yes", penalty: row.penalty || null };
  const conditions = when.map((condition) => ({
    zh: `${condition.attribute.labels.zh} ${comparison(condition).zh}`,
    en: `${condition.attribute.labels.en} ${comparison(condition).en}`,
  }));
  return { id: row.id ?? "", criterion: row.criterion ?? "", sentence: { zh: row.zh ?? "", en: row.en ?? "" }, factType, factTypeLabels: { zh: factType, en: factType }, conditions, then: {}, basis, validFrom: row.valid_from ?? "2023-05-15", validTo: row.valid_to || null, examples: [], when };
});

export const ruleRows = (): RuleRow[] => rows.map(({ when: _, ...row }) => row);

export function decide(request: DeterminationRequest): Decision {
  const findings: Finding[] = [];
  const nearMisses: NearMiss[] = [];
  const needed: NeededFact[] = [];
  const enterprise = { ...request.enterprise, industry: request.industry };
  const evaluate = (row: MockRow, fact: Fact) => {
    const shared = { rowId: row.id, criterion: row.criterion, sentence: row.sentence, factRef: fact.ref };
    const checks = row.when.map((condition) => check(condition, fact.values, enterprise, request.foundOn, false));
    const failedIsAbsent = row.when.map((condition) => check(condition, fact.values, enterprise, request.foundOn, true));
    if (checks.every(({ truth }) => truth === "TRUE")) findings.push({ ...shared, basis: row.basis, checks, viaCriterion: null });
    else if (failedIsAbsent.every(({ truth }) => truth === "TRUE"))
      findings.push({ ...shared, criterion: "令10-14", viaCriterion: row.criterion, basis: { ...row.basis, clause: "第十四条" }, checks: failedIsAbsent });
    else if (checks.some(({ truth }) => truth === "FALSE")) {
      if (checks.filter(({ truth }) => truth === "FALSE").length === 1) nearMisses.push({ ...shared, checks });
    } else checks.forEach((open, index) => open.truth === "UNKNOWN" && ask(row, fact, index));
  };
  const ask = (row: MockRow, fact: Fact, index: number) => {
    const condition = row.when[index]!;
    const factRef = condition.ofEnterprise ? "enterprise" : fact.ref;
    const known = needed.find((need) => need.factRef === factRef && need.attribute === condition.attribute.name);
    if (known) known.criteria.push(row.criterion);
    else needed.push({ factRef, factType: condition.ofEnterprise ? "enterprise" : fact.type, attribute: condition.attribute.name, question: condition.attribute.question, criteria: [row.criterion] });
  };
  for (const fact of request.facts) rows.filter(({ factType }) => factType === fact.type).forEach((row) => evaluate(row, fact));
  const routed = request.enterprise?.field !== undefined && request.enterprise.field !== "INDUSTRY_TRADE";
  return {
    packId: "determination/mem-order-10-2023",
    packVersion: "1",
    packDigest: "3f9c2a77e1b04d58a6c1e0f2b7d94c33",
    on: request.foundOn,
    outcome: routed ? "ROUTED" : findings.length > 0 ? "MAJOR" : needed.length > 0 ? "UNDETERMINED" : "GENERAL",
    findings,
    nearMisses,
    needed: findings.length > 0 ? [] : needed,
    routedTo: routed ? [{ rowId: "令10-2-a", criterion: "令10-2", sentence: { zh: "由该领域的标准判定", en: "Decided by the criteria of its field" }, document: "该领域专门的重大事故隐患判定标准", basis: { regulation: "应急管理部令第10号", clause: "第二条", verified: true, penalty: null } }] : [],
    result: {},
    layers: [],
    publication: 0,
  };
}
