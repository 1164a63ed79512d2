import { useTranslation } from "react-i18next";
import type { Decision } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { OutcomeMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { ClauseText } from "./clause-text";

interface Props {
  decision: Decision | undefined;
  error: unknown;
  refreshing: boolean;
  unknownCount: number;
}

/** What the rules say about the answers given so far; changes while typing, decides nothing yet. */
export function DeterminationPanel({ decision, error, refreshing, unknownCount }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  if (error) return <ProblemAlert error={error} />;
  if (!decision) return <p className="muted">{t("determination.waiting")}</p>;
  const open = decision.needed.length - unknownCount;
  return (
    <div className="determination" aria-live="polite" aria-busy={refreshing}>
      <p className="determination-outcome">
        <OutcomeMark outcome={decision.outcome} />
      </p>
      <p>{t(`determination.meaning.${decision.outcome}`)}</p>
      {decision.outcome === "UNDETERMINED" && (
        <p className="muted">
          {open > 0 ? t("determination.open", { count: open }) : t("determination.onlyUnknown", { count: decision.needed.length })}
        </p>
      )}
      {decision.findings.length > 0 && (
        <ul className="determination-findings">
          {decision.findings.map((finding) => (
            <li key={finding.rowId + finding.factRef}>
              <span>{words(finding.sentence)}</span>
              <ClauseText criterion={finding.criterion} basis={finding.basis} />
            </li>
          ))}
        </ul>
      )}
      {decision.routedTo.map(({ document }) => (
        <p key={document}>
          {t("determination.routedTo")} {document}
        </p>
      ))}
      <p className="muted small">{t("determination.pack", { id: decision.packId, version: decision.packVersion })}</p>
    </div>
  );
}
