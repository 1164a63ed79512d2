import { useTranslation } from "react-i18next";
import type { RectificationPlan } from "../../api/types";

const COMMITMENTS = ["measures", "responsiblePerson", "funds", "completeBy", "emergencyPlan", "interimControls"] as const;

/** What changed from each plan to the next, with the words it was sent back with. */
export function PlanRounds({ plans }: { plans: RectificationPlan[] }) {
  const { t } = useTranslation();
  if (plans.length < 2) return null;
  return (
    <details>
      <summary>{t("plan.rounds")}</summary>
      {plans.slice(1).map((plan, index) => {
        const before = plans[index]!;
        const changed = COMMITMENTS.filter((name) => before[name] !== plan[name]);
        return (
          <div key={plan.submittedAt} className="plan-round">
            <h3>{t("plan.round", { round: index + 2 })}</h3>
            {before.opinion && <p className="muted">{t("plan.returned", { opinion: before.opinion })}</p>}
            <ul className="bullets">
              {changed.map((name) => (
                <li key={name}>
                  <strong>{t(`plan.${name}`)}</strong> {String(plan[name])} <del>{t("plan.was", { was: String(before[name]) })}</del>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </details>
  );
}
