import { useTranslation } from "react-i18next";
import type { ExplainedRoute } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ClauseText } from "../hidden-dangers/clause-text";
import { ConditionChecks } from "../hidden-dangers/condition-checks";

/** Who decides, or that nobody will, and the row that says so. */
export function WhyRoute({ route }: { route: ExplainedRoute }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const role = (name: string | null) => (name ? t(`app.roles.${name}`) : "");
  return (
    <details className="why-route">
      <summary>
        {route.admitted ? t("moreTime.decides", { role: role(route.approver) }) : t("moreTime.notAdmitted", { sentence: words(route.row.sentence) })} {t("moreTime.why")}
      </summary>
      <p>{words(route.row.sentence)}</p>
      {route.raised && <p>{t("moreTime.raised")}</p>}
      {route.nextApprover && <p className="muted">{t("moreTime.next", { role: role(route.nextApprover) })}</p>}
      <ConditionChecks checks={route.checks} factType="postponement" vocabulary={undefined} />
      <p>
        <ClauseText criterion={route.row.id} basis={route.row.basis} />
      </p>
      <p className="muted small">{t("moreTime.pack", { id: route.packId, version: route.packVersion })}</p>
    </details>
  );
}
