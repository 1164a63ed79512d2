import { useTranslation } from "react-i18next";
import type { Labels } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

interface Row {
  id: string;
  sentence: Labels;
  basis: { regulation: string; clause: string; verified: boolean };
}

/** The row of the rules that speaks for it, with where it stands; a row of the ladder by its name alone. */
export function WhyProposed({ explanation }: { explanation: Record<string, unknown> }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const row = explanation.row as Row | string | undefined;
  if (!row) return null;
  if (typeof row === "string") return <p className="muted">{t("sup.byLadder", { row })}</p>;
  return (
    <details>
      <summary>{t("sup.why")}</summary>
      <p>
        <strong>{row.id}</strong> {words(row.sentence)}
      </p>
      <p className="muted">
        {row.basis.regulation} {row.basis.clause} · {t(row.basis.verified ? "sup.verified" : "sup.recommended")}
      </p>
    </details>
  );
}
