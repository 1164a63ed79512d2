import { useTranslation } from "react-i18next";
import type { Revision, RevisionState } from "./draft-types";
import { TURNS } from "./turns";

export function RevisionMark({ state }: { state: RevisionState }) {
  const { t } = useTranslation();
  const over = state === "SUPERSEDED" || state === "ROLLED_BACK" || state === "WITHDRAWN";
  return <span className={over ? "status status-over" : state === "LIVE" ? "status status-live" : "status"}>{t(`rules.state.${state}`)}</span>;
}

/** Whose turn it is, in words. */
export function Turn({ revision }: { revision: Revision }) {
  const { t } = useTranslation();
  const turn = TURNS[revision.state];
  return turn ? <span className="turn">{t(`rules.turn.${turn}`, { name: revision.authorName })}</span> : null;
}
