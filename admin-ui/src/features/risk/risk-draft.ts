import type { CatalogueRiskPoint, RiskPoint } from "../../api/types";
import type { RiskReport } from "./contract";

/** The steps a method knows, worst first; each has its words under `risk.steps`. */
export const STEPS = {
  LEC: { likelihood: [10, 6, 3, 1, 0.5, 0.2, 0.1], exposure: [10, 6, 3, 2, 1, 0.5], consequence: [100, 40, 15, 7, 3, 1] },
  LS: { likelihood: [5, 4, 3, 2, 1], severity: [5, 4, 3, 2, 1] },
} as const satisfies Record<RiskReport["method"], Record<string, readonly number[]>>;
export const GROUNDS = ["MANDATORY_PROVISION_VIOLATED", "ACCIDENT_CONDITIONS_PERSIST", "MAJOR_HAZARD_INSTALLATION", "TEN_OR_MORE_EXPOSED", "ENTERPRISE_DECLARED"] as const;

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

/** What a report lacks before it can be sent. */
export function missingIn(report: RiskReport): Missing[] {
  return NEEDED.filter((name) => {
    if (name === "place") return !report.place && !report.placeName.trim();
    if (name === "scores") return !isScored(report);
    if (name === "accidentTypes") return report.accidentTypes.length === 0;
    return !report[name].trim();
  });
}

export function isScored({ method, scores }: Pick<RiskReport, "method" | "scores">): boolean {
  return Object.keys(STEPS[method]).every((input) => scores[input] !== undefined);
}
