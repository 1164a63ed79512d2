import type { LevelCounts } from "../../api/types";
import { RISK_LEVELS, type RiskLevel } from "../../ui/marks";

const NAMES = { MAJOR: "major", HIGH: "high", MEDIUM: "medium", LOW: "low" } as const;

/** How many there are of a level. */
export const amountOf = (counts: LevelCounts, level: RiskLevel) => counts[NAMES[level]];
export const sumOf = (counts: LevelCounts) => RISK_LEVELS.reduce((all, level) => all + amountOf(counts, level), 0);
