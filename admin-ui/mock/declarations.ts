import type { Declaration, EnterpriseDossier, PublicNotice } from "../src/api/types";
import type { EnterpriseDetail, Me } from "../src/api/types";
import { countsOf } from "./risk-points";

const declarations: Declaration[] = [];
const TOKEN = "mock-notice";

export function dossier(code: string, { enterprise }: EnterpriseDetail): EnterpriseDossier {
  const points = countsOf(code);
  const count = (level: "gradedLevel" | "liveLevel") => points.reduce<EnterpriseDossier["live"]>((sum, point) => ({ ...sum, [point[level]]: (sum[point[level]] ?? 0) + 1 }), {});
  const live = count("liveLevel");
  const own = declarations.filter(({ enterpriseCode }) => enterpriseCode === code);
  return { enterprise, liveLevel: (["MAJOR", "HIGH", "MEDIUM", "LOW"] as const).find((level) => live[level]) ?? null, riskPoints: points.length, graded: count("gradedLevel"), live, declaration: own.at(-1) ?? null, notice: own.some(({ state }) => state === "PUBLISHED") ? TOKEN : null };
}

export function declarationsOf(method: string, code: string, me: Me): unknown {
  const own = declarations.filter(({ enterpriseCode }) => enterpriseCode === code);
  if (method === "GET") return { items: own, notice: own.some(({ state }) => state === "PUBLISHED") ? TOKEN : null };
  const made: Declaration = { id: String(declarations.length + 1), version: 0, enterpriseCode: code, number: own.length + 1, state: "DECLARED", points: countsOf(code).length, declaredAt: new Date().toISOString(), declaredBy: me.username, declaredByName: me.name, digest: "9f3c2a77e1b04d58a6c1e0f2b7d94c33", committedAt: null, committedBy: null, signatory: null, commitment: null, publishedAt: null, publishedBy: null };
  declarations.push(made);
  return made;
}

export function declarationAct(id: string, act: string | undefined, json: unknown): unknown {
  const found = declarations.find((one) => one.id === id);
  const now = new Date().toISOString();
  if (!found) return undefined;
  if (act === "commitment") Object.assign(found, { state: "COMMITTED", signatory: (json as { signatory: string }).signatory, committedAt: now, version: 1, commitment: `本单位已按规定开展安全风险辨识、评估和分级，本次申报的 ${found.points} 个风险点真实、完整。本人作为主要负责人承诺：对申报内容的真实性负责，落实各风险点的管控措施和责任人。` });
  if (act === "publication") Object.assign(found, { state: "PUBLISHED", publishedAt: now, version: 2 });
  return found;
}

export function publicNotice(token: string): PublicNotice | undefined {
  const found = declarations.findLast(({ state }) => state === "PUBLISHED");
  if (!found || token !== TOKEN) return undefined;
  return {
    enterprise: "浦东明辉机械制造有限公司", address: "川沙路 100 号", phone: "021-58000000", principal: found.signatory ?? "", number: found.number, committedAt: found.committedAt ?? "", publishedAt: found.publishedAt, commitment: found.commitment ?? "",
    points: countsOf(found.enterpriseCode).filter(({ gradedLevel }) => gradedLevel === "MAJOR" || gradedLevel === "HIGH").map(({ number, name, place, gradedLevel, hazardFactor, accidentTypes, controlLevel, measures, responsible }) => ({ number, name, place: place.name, level: gradedLevel, hazardFactor, accidentTypes, controlLevel, measures: measures.map(({ text }) => text), emergency: ["立即停机、断电并报告班组长"], responsible })),
  };
}
