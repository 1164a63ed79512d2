import type { CatalogueRiskPoint, GradingTable, RiskPoint, RiskPointReport } from "../../api/types";

/** A report as it is filled in: nothing is absent, what is not said yet is empty. */
type Filled<T, Open extends keyof T> = { [Name in keyof T]-?: Name extends Open ? NonNullable<T[Name]> | null : NonNullable<T[Name]> };
export type RiskReport = Filled<RiskPointReport, "template" | "place" | "photo" | "planX" | "planY">;
export type Scored = Pick<RiskReport, "method" | "scores">;

export const emptyReport: RiskReport = {
  template: null,
  place: null,
  placeName: "",
  name: "",
  process: "",
  hazardFactor: "",
  accidentTypes: [],
  method: "LEC",
  scores: {},
  directGrounds: [],
  measures: [],
  ownMeasures: [],
  responsible: "",
  photo: null,
  planX: null,
  planY: null,
};

/** A row of the catalogue as a first draft: everything can be adapted. */
export function fromTemplate(template: CatalogueRiskPoint): RiskReport {
  return {
    ...emptyReport,
    template: template.id,
    name: template.name,
    process: template.process.name,
    hazardFactor: template.hazardFactor,
    accidentTypes: template.accidentTypes,
    scores: { ...template.lec },
    measures: template.measures.map(({ id }) => id),
  };
}

export function fromRiskPoint(point: RiskPoint): RiskReport {
  const { template, name, process, hazardFactor, accidentTypes, method, scores, directGrounds, ownMeasures, responsible, photo } = point;
  const { id, name: placeName, planX, planY } = point.place;
  return { template, place: id, placeName: id ? "" : placeName, name, process, hazardFactor, accidentTypes, method, scores, directGrounds, measures: point.measures.map((measure) => measure.id), ownMeasures, responsible, photo, planX, planY };
}

const NEEDED = ["name", "process", "hazardFactor", "accidentTypes", "responsible", "place", "scores"] as const;
export type Missing = (typeof NEEDED)[number];

/** What a report lacks before it can be sent, by the tables of its method. */
export function missingIn(report: RiskReport, tables: GradingTable[]): Missing[] {
  return NEEDED.filter((name) => {
    if (name === "place") return !report.place && !report.placeName.trim();
    if (name === "scores") return !isScored(report, tables);
    if (name === "accidentTypes") return report.accidentTypes.length === 0;
    return !report[name].trim();
  });
}

export const tableOf = (method: Scored["method"], tables: GradingTable[]) => tables.find((table) => table.method === method);

export function isScored({ method, scores }: Scored, tables: GradingTable[]): boolean {
  const table = tableOf(method, tables);
  return table !== undefined && table.inputs.every(({ name }) => scores[name] !== undefined);
}
