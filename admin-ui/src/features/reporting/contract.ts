import type { RiskLevel } from "../../ui/marks";

/** Shapes that the service's description does not name yet; replaced by the generated ones. */
export type LevelCounts = Record<RiskLevel, number>;
export interface DistrictOnMap {
  code: string;
  name: string;
  enterprises: LevelCounts;
  riskPoints: LevelCounts;
}
export interface RiskMap {
  on: string;
  districts: DistrictOnMap[];
}
