import type { CatalogueMeasure, CatalogueRiskPoint } from "../src/api/types";
import { table } from "./tables";
import { vocabulary } from "./vocabulary";

const FILES: Record<string, string> = { METALLURGY: "metallurgy", NONFERROUS: "nonferrous", BUILDING_MATERIALS: "building-materials", MACHINERY: "machinery", LIGHT_INDUSTRY: "light-industry", TEXTILES: "textile", TOBACCO: "tobacco", COMMERCE: "commerce" };
const standards = new Map(table("packs/control-measures/standards.csv").map(({ number = "", title = "", verified }) => [number, { number, title, clause: null, verified: verified === "yes" }]));
const words = (cell = "", separator = ",") => cell.split(separator).map((word) => word.trim()).filter(Boolean);

/** The specification of an answer, e.g. `yes`, `number >=3.0 m`, `one of a; !b`, `within 12 months`. */
export function answerOf(spec: string): CatalogueMeasure["answer"] {
  const none = { passing: null, unit: null, min: null, minInclusive: false, max: null, maxInclusive: false, options: [], failing: [] };
  if (spec === "yes" || spec === "no") return { ...none, type: "YES_NO", passing: spec === "yes", text: spec === "yes" ? "是" : "否" };
  if (spec.startsWith("one of ")) {
    const options = words(spec.slice(7), ";");
    const passing = options.filter((option) => !option.startsWith("!"));
    return { ...none, type: "CHOICE", options: options.map((option) => option.replace("!", "")), failing: options.filter((option) => option.startsWith("!")).map((option) => option.slice(1)), text: passing.join("、") };
  }
  if (spec.startsWith("within ")) return { ...none, type: "DATE", text: spec.slice(7).replace(/ ?months?/, "个月").replace(/ ?days?/, "天") + "以内" };
  const [, least, most] = /^number (-?[\d.]+)\.\.(-?[\d.]+)/.exec(spec) ?? [];
  if (least && most) return { ...none, type: "NUMBER", unit: spec.split(" ")[2] ?? null, min: Number(least), minInclusive: true, max: Number(most), maxInclusive: true, text: `≥${least}且≤${most}` };
  const limit = (sign: string) => Number(spec.match(new RegExp(`${sign}=?\\s*(-?[\\d.]+)`))?.[1] ?? Number.NaN);
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  return { ...none, type: "NUMBER", unit: spec.split(" ").at(-1) ?? null, min: orNull(limit(">")), minInclusive: spec.includes(">="), max: orNull(limit("<")), maxInclusive: spec.includes("<="), text: spec.replace("number ", "") };
}

const measureOf = (row: Record<string, string>): CatalogueMeasure => ({
  id: row.measure_id ?? "",
  kind: row.kind as CatalogueMeasure["kind"],
  text: row.measure ?? "",
  question: row.question ?? "",
  answer: answerOf(row.answer ?? ""),
  evidence: row.evidence ?? "",
  checkedBy: row.checked_by as CatalogueMeasure["checkedBy"],
  frequency: row.frequency as CatalogueMeasure["frequency"],
  mayBeMajor: row.may_be_major === "yes",
  accidentType: row.accident_type ?? "",
  standard: standards.get(row.standard ?? "") ?? null,
});

const levelOf = (score: number): CatalogueRiskPoint["level"] => (score > 320 ? "MAJOR" : score >= 160 ? "HIGH" : score >= 70 ? "MEDIUM" : "LOW");

/** The real catalogue, read from the files of `rules`: a row without an id goes on with the point before. */
export const templates: CatalogueRiskPoint[] = Object.entries(FILES).flatMap(([industry, file]) => {
  const points: CatalogueRiskPoint[] = [];
  for (const row of table(`packs/control-measures/${file}.csv`)) {
    const before = points.at(-1);
    if (row.point_id)
      points.push({
        id: row.point_id,
        industry,
        system: row.system || before?.system || "",
        process: row.part_id ? { id: row.part_id, name: row.part ?? "" } : (before?.process ?? { id: "", name: "" }),
        name: row.point ?? "",
        hazardFactor: row.hazard_factor ?? "",
        accidentTypes: words(row.accident_types),
        lec: { likelihood: Number(row.l), exposure: Number(row.e), consequence: Number(row.c) },
        level: levelOf(Number(row.l) * Number(row.e) * Number(row.c)),
        reason: row.reason ?? "",
        criteria: words(row.criteria),
        sensorRules: words(row.sensors),
        categories: words(row.categories),
        measures: [],
      });
    points.at(-1)?.measures.push(measureOf(row));
  }
  return points;
});

const processesOf = (points: CatalogueRiskPoint[]) => [...new Set(points.map(({ process }) => process.id))];
const measuresOf = (points: CatalogueRiskPoint[]) => points.reduce((sum, { measures }) => sum + measures.length, 0);

export function catalogueAnswer(part: string | undefined, id: string | undefined, query: URLSearchParams): unknown {
  if (part === "summary")
    return {
      industries: Object.keys(FILES).map((code) => {
        const points = templates.filter(({ industry }) => industry === code);
        return { code, labels: vocabulary.industries.find((one) => one.code === code)?.labels ?? { zh: code, en: code }, processes: processesOf(points).length, riskPoints: points.length, measures: measuresOf(points) };
      }),
    };
  if (part === "processes") {
    const points = templates.filter(({ industry }) => industry === query.get("industry"));
    return {
      systems: [...new Set(points.map(({ system }) => system))].map((name) => {
        const own = points.filter(({ system }) => system === name);
        return { name, processes: processesOf(own).map((process) => { const inside = own.filter((point) => point.process.id === process); return { id: process, name: inside[0]?.process.name ?? "", riskPoints: inside.length, measures: measuresOf(inside) }; }) };
      }),
    };
  }
  if (id) return templates.find((point) => point.id === id);
  const is = (name: string, value: string) => !query.get(name) || query.get(name) === value;
  const from = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 20);
  const found = templates
    .filter((point) => is("industry", point.industry) && is("system", point.system) && is("process", point.process.id))
    .filter((point) => !query.get("accidentType") || point.accidentTypes.includes(query.get("accidentType")!))
    .filter((point) => !query.get("category") || point.categories.some((code) => code === "*" || query.get("category")!.startsWith(code)))
    .filter((point) => point.measures.some((measure) => is("kind", measure.kind) && (!query.get("standard") || `${measure.standard?.number} ${measure.standard?.title}`.includes(query.get("standard")!))))
    .filter((point) => words(query.get("q") ?? "", " ").every((word) => JSON.stringify(point).includes(word)));
  return { items: found.slice(from, from + limit), next: found.length > from + limit ? String(from + limit) : null };
}
