import type { Attribute, Basis, ConditionCheck, Decision, DeterminationRequest, Fact, FactValue, Finding, Labels, NeededFact, NearMiss, RuleRow, Truth } from "../src/api/types";
import { vocabulary } from "./vocabulary";

/** A handful of rows, enough to draw every state of the pages; the real pack is in `rules`. */
interface Wanted {
  attribute: string;
  is?: FactValue;
  above?: number;
}
interface MockRow {
  id: string;
  criterion: string;
  factType: string;
  industries: string[];
  sentence: Labels;
  verified: boolean;
  clause: string;
  when: Wanted[];
}
const row = (id: string, criterion: string, factType: string, industries: string[], clause: string, verified: boolean, zh: string, en: string, when: Wanted[]): MockRow => ({
  id, criterion, factType, industries, clause, verified, sentence: { zh, en }, when,
});
const paint = { attribute: "paintKind", is: "SOLVENT_BASED" };
export const rows: MockRow[] = [
  row("MEM10-0707-A", "令10-7-7", "PaintRoom", ["MACHINERY"], "第七条第（七）项", true, "使用非水性漆的调漆间、喷漆室没有固定式可燃气体报警装置", "A room for paint that is not water-based has no fixed gas alarm", [paint, { attribute: "gasAlarm", is: "ABSENT" }]),
  row("MEM10-0707-B", "令10-7-7", "PaintRoom", ["MACHINERY"], "第七条第（七）项", true, "使用非水性漆的调漆间、喷漆室没有通风设施", "A room for paint that is not water-based has no ventilation", [paint, { attribute: "ventilation", is: "ABSENT" }]),
  row("MEM10-0806-A", "令10-8-6", "PaintRoom", ["LIGHT_INDUSTRY"], "第八条第（六）项", true, "使用非水性漆的调漆间、喷漆室没有固定式可燃气体报警装置", "A room for paint that is not water-based has no fixed gas alarm", [paint, { attribute: "gasAlarm", is: "ABSENT" }]),
  row("MEM10-0703-A", "令10-7-3", "MoltenMetalPit", ["MACHINERY"], "第七条第（三）项", true, "生产期间，熔炼炉炉底、炉坑、事故坑等区域有积水", "Standing water in a pit or floor area near molten metal during production", [{ attribute: "producing", is: true }, { attribute: "standingWater", is: true }]),
  row("MEM10-1103-A", "令10-11-3", "DustCollector", [], "第十一条第（三）项", true, "干式除尘系统没有采取泄爆、惰化、抑爆等任一控爆措施", "A dry dust collector has none of the explosion controls", [{ attribute: "dry", is: true }, { attribute: "controls", is: [] }]),
  row("MEM10-1106-A", "令10-11-6", "DustCollector", [], "第十一条第（六）项", true, "干式除尘系统没有锁气卸灰装置", "A dry dust collector has no air-lock discharge", [{ attribute: "dry", is: true }, { attribute: "airLock", is: "ABSENT" }]),
  row("MEM10-0302-A", "令10-3-2", "SpecialOperationWorker", [], "第三条第（二）项", true, "特种作业人员未取得有效操作证上岗作业", "A special-operation worker is on duty without a valid certificate", [{ attribute: "onDuty", is: true }, { attribute: "certified", is: false }]),
  row("MEM10-1202-B", "令10-12-2", "QuickFreezer", [], "第十二条第（二）项", false, "快速冻结装置作业间内人数超过9人", "More than 9 people in the quick-freezer room", [{ attribute: "headcount", above: 9 }]),
];

const REGULATION = "应急管理部令第10号";
const basisOf = ({ clause, verified }: MockRow): Basis => ({ regulation: REGULATION, clause, verified, penalty: "安全生产法第一百零二条" });
const attributeOf = (type: string, name: string): Attribute | undefined => vocabulary.factTypes.find((entry) => entry.name === type)?.attributes.find((entry) => entry.name === name);

function wantedText(attribute: Attribute | undefined, { is, above }: Wanted): Labels {
  if (above !== undefined) return { zh: `大于 ${above}`, en: `more than ${above}` };
  if (typeof is === "boolean") return is ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  if (Array.isArray(is)) return { zh: "以上都没有", en: "none" };
  const device: Record<string, Labels> = { ABSENT: { zh: "没有", en: "absent" }, FAILED: { zh: "失效", en: "failed" } };
  return attribute?.allowed.find(({ code }) => code === is)?.labels ?? device[String(is)] ?? { zh: String(is), en: String(is) };
}

export const conditionLabels = (entry: MockRow): Labels[] =>
  entry.when.map((wanted) => {
    const attribute = attributeOf(entry.factType, wanted.attribute);
    const text = wantedText(attribute, wanted);
    return { zh: `${attribute?.labels.zh}为${text.zh}`, en: `${attribute?.labels.en}: ${text.en}` };
  });

export const ruleRows = (): RuleRow[] =>
  rows.map((entry) => ({
    ...entry,
    basis: basisOf(entry),
    conditions: conditionLabels(entry),
    examples: [{ name: `${entry.sentence.zh}（应当符合）`, mustFire: true }, { name: "条件之一不成立", mustFire: false }],
  }));

function check(fact: Fact, wanted: Wanted, failedCountsAsAbsent: boolean): ConditionCheck {
  const attribute = attributeOf(fact.type, wanted.attribute);
  const actual = fact.values[wanted.attribute];
  const seen = failedCountsAsAbsent && actual === "FAILED" ? "ABSENT" : actual;
  const holds: Truth =
    seen === undefined ? "UNKNOWN" : (wanted.above !== undefined ? Number(seen) > wanted.above : JSON.stringify(seen) === JSON.stringify(wanted.is)) ? "TRUE" : "FALSE";
  return {
    attribute: wanted.attribute,
    attributeLabels: attribute?.labels ?? { zh: wanted.attribute, en: wanted.attribute },
    operator: wanted.above === undefined ? "IS" : "GREATER",
    wanted: wantedText(attribute, wanted),
    actual: actual ?? null,
    truth: holds,
  };
}

export function decide(request: DeterminationRequest): Decision {
  const findings: Finding[] = [];
  const nearMisses: NearMiss[] = [];
  const needed: NeededFact[] = [];
  for (const fact of request.facts) {
    for (const entry of rows.filter(({ factType, industries }) => factType === fact.type && (industries.length === 0 || industries.includes(request.industry)))) {
      const shared = { rowId: entry.id, criterion: entry.criterion, sentence: entry.sentence, factRef: fact.ref };
      const checks = entry.when.map((wanted) => check(fact, wanted, false));
      const asAbsent = entry.when.map((wanted) => check(fact, wanted, true));
      const met = checks.every(({ truth }) => truth === "TRUE");
      if (met) findings.push({ ...shared, basis: basisOf(entry), checks });
      else if (asAbsent.every(({ truth }) => truth === "TRUE"))
        findings.push({ ...shared, criterion: "令10-14", viaCriterion: entry.criterion, basis: { ...basisOf(entry), clause: "第十四条" }, checks: asAbsent });
      else if (checks.some(({ truth }) => truth === "FALSE")) {
        if (checks.filter(({ truth }) => truth === "FALSE").length === 1) nearMisses.push({ ...shared, checks });
      } else
        for (const open of checks.filter(({ truth }) => truth === "UNKNOWN")) {
          const known = needed.find((need) => need.factRef === fact.ref && need.attribute === open.attribute);
          if (known) known.criteria.push(entry.criterion);
          else needed.push({ factRef: fact.ref, factType: fact.type, attribute: open.attribute, question: attributeOf(fact.type, open.attribute)?.question ?? open.attributeLabels, criteria: [entry.criterion] });
        }
    }
  }
  const routed = request.enterprise.field !== undefined && request.enterprise.field !== "INDUSTRY_TRADE";
  return {
    packId: "determination/mem-order-10-2023",
    packVersion: "1",
    packDigest: "3f9c2a77e1b04d58a6c1e0f2b7d94c33",
    on: request.foundOn,
    outcome: routed ? "ROUTED" : findings.length > 0 ? "MAJOR" : needed.length > 0 ? "UNDETERMINED" : "GENERAL",
    findings,
    nearMisses,
    needed: findings.length > 0 ? [] : needed,
    routedTo: routed ? [{ document: { zh: "该领域的重大隐患判定标准", en: "the criteria of that field" } }] : [],
  };
}
