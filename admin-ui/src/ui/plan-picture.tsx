import { Input } from "antd";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { useEvidenceAddress } from "./evidence-image";

export interface PlanMark {
  key: string;
  x: number;
  y: number;
  label: string;
  /** The level in a sign or two: a colour never stands without its word. */
  sign?: string;
  tone: "major" | "high" | "medium" | "low" | "none";
  onOpen?: () => void;
}
interface Props {
  plan: string;
  marks: PlanMark[];
  onPlace?: (position: { x: number; y: number }) => void;
}
const PER_CENT = 100;
const within = (part: number) => Math.round(Math.min(1, Math.max(0, part)) * 1e4) / 1e4;

/** A floor plan with marks on it; a position is set by clicking, or typed in per cent from the left and the top. */
export function PlanPicture({ plan, marks, onPlace }: Props) {
  const { t } = useTranslation();
  const address = useEvidenceAddress(plan);
  const clicked = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (event.detail > 0) onPlace?.({ x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) });
  };
  const image = address && <img src={address} alt={t("ui.plan.picture")} />;
  const own = marks[0] ?? { x: 0.5, y: 0.5 };
  const typed = (axis: "x" | "y") => (
    <label className="plan-typed">
      {t(`ui.plan.${axis}`)}
      <Input
        type="number"
        min={0}
        max={PER_CENT}
        value={marks[0] ? Math.round(marks[0][axis] * PER_CENT) : ""}
        onChange={(event) => onPlace?.({ x: own.x, y: own.y, [axis]: within(Number(event.target.value) / PER_CENT) })}
      />
    </label>
  );
  return (
    <div className="plan">
      <div className="plan-ground">
        {onPlace ? (
          <button type="button" className="plan-click" aria-label={t("ui.plan.click")} onClick={clicked}>
            {image}
          </button>
        ) : (
          image
        )}
        {marks.map(({ key, x, y, label, sign, tone, onOpen }) =>
          onOpen ? (
            <button key={key} type="button" className={`plan-mark plan-${tone}`} style={{ left: `${x * PER_CENT}%`, top: `${y * PER_CENT}%` }} aria-label={label} title={label} onClick={onOpen}>
              {sign}
            </button>
          ) : (
            <span key={key} className={`plan-mark plan-${tone}`} style={{ left: `${x * PER_CENT}%`, top: `${y * PER_CENT}%` }} />
          ),
        )}
      </div>
      {onPlace && (
        <p className="plan-typed-row">
          {typed("x")} {typed("y")}
        </p>
      )}
    </div>
  );
}
