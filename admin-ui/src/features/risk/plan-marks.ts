import type { Place, RiskPoint } from "../../api/types";
import { RISK_LEVELS } from "../../ui/marks";
import { planOf } from "../../ui/places";

/** The points drawn on a plan, worst first, and those that are not drawn on it. */
export function marksOn(plan: string, places: Place[], points: RiskPoint[]): { positioned: RiskPoint[]; elsewhere: RiskPoint[] } {
  const worstFirst = [...points].sort((one, other) => RISK_LEVELS.indexOf(one.liveLevel) - RISK_LEVELS.indexOf(other.liveLevel));
  const isDrawn = ({ place }: RiskPoint) => place.planX !== null && place.planY !== null && planOf(places, place.id) === plan;
  return { positioned: worstFirst.filter(isDrawn), elsewhere: worstFirst.filter((point) => !isDrawn(point)) };
}
