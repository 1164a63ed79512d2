import { useTranslation } from "react-i18next";
import type { DeputyCandidates } from "../../api/types";
import { Waiting } from "../../ui/waiting";
import { WhyRow } from "../hidden-dangers/why-row";

interface Props {
  candidates: DeputyCandidates["items"] | undefined;
  chosen: string | null;
  choose: (username: string | null) => void;
}

/** Everybody who could be asked; whoever may not stand in cannot be chosen, and the row says why. */
export function DeputyChoice({ candidates, chosen, choose }: Props) {
  const { t } = useTranslation();
  if (!candidates) return <Waiting />;
  return (
    <fieldset className="deputies">
      <legend>{t("absence.deputy")}</legend>
      <label className="deputy">
        <input type="radio" name="deputy" checked={chosen === null} onChange={() => choose(null)} /> {t("absence.nobody")}
      </label>
      {candidates.map(({ person, roles, admitted, why }) => (
        <div key={person.username} className={admitted ? "deputy" : "deputy deputy-not"}>
          <label>
            <input type="radio" name="deputy" disabled={!admitted} checked={chosen === person.username} onChange={() => choose(person.username)} />{" "}
            <strong>{person.name}</strong>{" "}
            <span className="muted">
              {person.unitName} · {roles.map((role) => t(`app.roles.${role}`)).join(" · ")}
            </span>
          </label>
          {why ? <WhyRow row={why} factType="deputising" /> : <p className="muted">{t("absence.notCertain")}</p>}
        </div>
      ))}
      {candidates.length === 0 && <p className="muted">{t("absence.noCandidates")}</p>}
    </fieldset>
  );
}
