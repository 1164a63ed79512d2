import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Problem } from "../../api/errors";
import type { ApplicableLayer, OverridingRow } from "../../api/types";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { factsWords, type Speech } from "./cell-words";
import type { Revision } from "./draft-types";
import { PlaceFields } from "./place-fields";
import { applicableQuery } from "./queries";
import { useAskedPlace } from "./use-asked-place";

interface Props {
  revision: Revision;
  rowId: string;
  speech: Speech;
}

/** Which rows of other layers answer before a row that is law, and before which it answers, at a place. */
export function RowLayers({ revision, rowId, speech }: Props) {
  const { t } = useTranslation();
  const { place, known, change } = useAskedPlace(revision.jurisdiction, revision.industries);
  const found = useQuery({ ...applicableQuery(revision.packId, place, rowId), enabled: known && rowId !== "", retry: false });
  const noLaw = found.error instanceof Problem && (found.error.is("/unknown-row") || found.error.is("/unknown-pack"));
  const { row, layers = [] } = found.data ?? {};
  const alone = row && row.overriddenBy.length === 0 && row.overrides.length === 0;
  return (
    <section className="row-layers" aria-label={t("rules.overriding.title")}>
      <h2>{t("rules.overriding.title")}</h2>
      <PlaceFields name="row-layers" place={place} change={change} />
      {found.isFetching && !found.data && <Waiting />}
      {noLaw ? <p className="muted">{t("rules.overriding.notLaw")}</p> : <ProblemAlert error={found.error} />}
      {row && !row.single && <p>{t("rules.overriding.all")}</p>}
      {alone && row.single && <p>{t(layers.length > 1 ? "rules.overriding.none" : "rules.overriding.noLayer")}</p>}
      {row && row.overriddenBy.length > 0 && <Rows title={t("rules.overriding.before")} rows={row.overriddenBy} layers={layers} speech={speech} />}
      {row && row.overrides.length > 0 && <Rows title={t("rules.overriding.after")} rows={row.overrides} layers={layers} speech={speech} />}
    </section>
  );
}

function Rows({ title, rows, layers, speech }: { title: string; rows: OverridingRow[]; layers: ApplicableLayer[]; speech: Speech }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{title}</p>
      <ul className="bullets">
        {rows.map(({ packId, rowId, sentence, example }) => {
          const layer = layers.find((one) => one.packId === packId);
          const facts = [factsWords(example.enterprise, "enterprise", speech), factsWords(example.values, example.factType, speech)].filter(Boolean).join(speech.separator);
          return (
            <li key={`${packId}-${rowId}`}>
              {layer ? <Link className="number" to={paths.ruleLine(layer.revision, rowId)}>{rowId}</Link> : <span className="number">{rowId}</span>} {speech.words(sentence)} <Link to={paths.rulePack(packId)}>{speech.words(layer?.title) || packId}</Link> <span className="number muted small">{packId}</span>
              {facts && <small className="muted">{t("rules.overriding.example", { facts })}</small>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
