import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { dayBefore, daysUntil, today } from "./dates";

const DAYS_BACK = 365;

/** Which day is looked at: a slider over the last year, and a date field for any day before. */
export function DaySlider({ on, onChange }: { on: string; onChange: (day: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <label className="map-slider">
        <span>{t("ui.day.history")}</span>
        <input type="range" min={-DAYS_BACK} max={0} value={Math.max(-DAYS_BACK, Math.min(0, daysUntil(on)))} aria-valuetext={on} onChange={(event) => onChange(dayBefore(-Number(event.target.value)))} />
      </label>
      <label className="filter-day">
        <span>{t("ui.day.on")}</span>
        <Input type="date" max={today()} value={on} onChange={(event) => event.target.value && onChange(event.target.value)} />
      </label>
    </>
  );
}
