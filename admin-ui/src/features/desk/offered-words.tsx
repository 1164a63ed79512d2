import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Action, DeskAct } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ClauseText } from "../hidden-dangers/clause-text";
import { deskQuery } from "./queries";

interface Props {
  record: { number: string; version: number };
  act: Action | DeskAct;
  choose: (words: string) => void;
}

/** What to look at before this decision, and words to take over; chosen ones may be changed, and only they are stored. */
export function OfferedWords({ record, act, choose }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const id = useId();
  const texts = useQuery(deskQuery(record.number, record.version)).data?.texts.filter((text) => text.act === act) ?? [];
  const points = texts.filter(({ use }) => use === "POINT");
  const phrases = texts.filter(({ use }) => use === "PHRASE");
  return (
    <>
      {points.length > 0 && (
        <div className="offered">
          <p id={`${id}-points`}>{t("desk.points")}</p>
          <ul className="bullets" aria-labelledby={`${id}-points`}>
            {points.map(({ text, why }) => (
              <li key={why.row.id}>
                {words(text)} <ClauseText criterion={why.row.id} basis={why.row.basis} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {phrases.length > 0 && (
        <div className="offered">
          <p id={`${id}-phrases`}>{t("desk.phrases")}</p>
          <ol className="phrases" aria-labelledby={`${id}-phrases`}>
            {phrases.map(({ text, why }) => (
              <li key={why.row.id}>
                <button type="button" className="phrase" onClick={() => choose(words(text))}>
                  {words(text)}
                </button>
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
