import type { MappedPoint, Place, RiskPoint } from "../../api/types";
import { RISK_LEVELS } from "../../ui/marks";
import { planOf } from "../../ui/places";

/** A risk point with the level it had on the day of the map. */
export type LeveledPoint = Omit<MappedPoint, "level"> & { level: RiskPoint["liveLevel"] };

/** Those there were on that day. */
export const leveled = (points: MappedPoint[]) => points.filter((point): point is LeveledPoint => point.level !== null);

/** The points drawn on a plan, worst first, and those that are not drawn on it. */
export function marksOn(plan: string, places: Place[], points: LeveledPoint[]): { positioned: LeveledPoint[]; elsewhere: LeveledPoint[] } {
  const worstFirst = [...points].sort((one, other) => RISK_LEVELS.indexOf(one.level) - RISK_LEVELS.indexOf(other.level));
  const isDrawn = ({ place, x, y }: LeveledPoint) => x !== null && y !== null && planOf(places, place) === plan;
  return { positioned: worstFirst.filter(isDrawn), elsewhere: worstFirst.filter((point) => !isDrawn(point)) };
}
