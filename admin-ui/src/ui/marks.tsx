import { ClockCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { Level, Outcome, Status } from "../api/types";
import { daysUntil } from "./dates";

export const RISK_LEVELS = ["MAJOR", "HIGH", "MEDIUM", "LOW"] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** The level's fixed colour, never without its word; not determined is shown as such and never as harmless. */
export function LevelMark({ level }: { level: Level | null }) {
  const { t } = useTranslation();
  const shown = level ?? "NONE";
  return <span className={`level level-${shown.toLowerCase()}`}>{t(`ui.levels.${shown}`)}</span>;
}

/** One of the four levels of a risk, red to blue, with its word. */
export function RiskMark({ level }: { level: RiskLevel | null }) {
  const { t } = useTranslation();
  const shown = level ?? "NONE";
  return <span className={`level level-${shown.toLowerCase()}`}>{t(`ui.riskLevels.${shown}`)}</span>;
}

export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  return <span className={`level level-${outcome.toLowerCase()}`}>{t(`ui.outcomes.${outcome}`)}</span>;
}

export function StatusTag({ status }: { status: Status }) {
  const { t } = useTranslation();
  const over = status === "CLOSED" || status === "DISMISSED";
  return <span className={over ? "status status-over" : "status"}>{t(`ui.statuses.${status}`)}</span>;
}

/** The due date, with what it means today; a late one says so in words as well. */
export function Due({ dueOn, overdue, over }: { dueOn: string | null; overdue: boolean; over?: boolean }) {
  const { t } = useTranslation();
  if (!dueOn) return <span className="muted">{t("ui.due.none")}</span>;
  const days = daysUntil(dueOn);
  const words = overdue ? t("ui.due.late", { count: Math.max(1, -days) }) : days === 0 ? t("ui.due.today") : t("ui.due.left", { count: days });
  return (
    <span className="due">
      <span>
        {over && <span className="due-word muted">{t("ui.due.was")} </span>}
        <time dateTime={dueOn}>{dueOn}</time>
      </span>
      {!over && (overdue || days >= 0) && (
        <span className={overdue ? "due-late" : days <= 3 ? "due-soon" : "muted"}>
          {overdue && <ClockCircleOutlined aria-hidden />} {words}
        </span>
      )}
    </span>
  );
}
