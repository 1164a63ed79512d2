import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Action, HiddenDanger, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ActionForm } from "./action-form";
import { SupplyFactsForm } from "./supply-facts-form";

interface Props {
  record: HiddenDanger;
  vocabulary: Vocabulary | undefined;
  done?: (action: Action) => void;
}

/** Which acts the keys of the desk mean. */
const DECISIONS: Partial<Record<Action, "approve" | "return">> = { APPROVE_PLAN: "approve", ACCEPT: "approve", REJECT_PLAN: "return", REJECT: "return" };

/** What may be done now, its form open; what may not is named with the reason. */
export function ActionPanel({ record, vocabulary, done }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const allowed = record.allowedActions.filter((entry) => entry.allowed);
  const refused = record.allowedActions.filter((entry) => !entry.allowed);
  const over = record.status === "CLOSED" || record.status === "DISMISSED";
  const [chosen, setChosen] = useState<Action>();
  const current = allowed.some(({ action }) => action === chosen) ? chosen : allowed[0]?.action;
  return (
    <>
      {allowed.length === 0 && <p className="muted">{t(over ? "action.over" : "action.none")}</p>}
      {allowed.length > 0 && (
        <div className="action-tabs" role="group" aria-label={t("record.actions")}>
          {allowed.map(({ action }) => (
            <button key={action} type="button" data-decision={DECISIONS[action]} aria-pressed={current === action} onClick={() => setChosen(action)}>
              {t(`action.name.${action}`)}
            </button>
          ))}
        </div>
      )}
      {current === "SUPPLY_FACTS"
        ? vocabulary && <SupplyFactsForm record={record} vocabulary={vocabulary} />
        : current && <ActionForm key={current} record={record} action={current} done={done} />}
      {refused.length > 0 && (
        <details className="refused" open={allowed.length === 0 && !over}>
          <summary>{t("action.refused")}</summary>
          <ul>
            {refused.map(({ action, reason }) => (
              <li key={action}>
                <button type="button" disabled aria-describedby={`reason-${action}`}>
                  {t(`action.name.${action}`)}
                </button>
                <span id={`reason-${action}`}>{words(reason)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
