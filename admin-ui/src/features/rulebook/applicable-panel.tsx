import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ApplicableLayer } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import type { PackOverview } from "./draft-types";
import { PlaceFields } from "./place-fields";
import { applicableQuery } from "./queries";
import { useAskedPlace } from "./use-asked-place";

/** Which version of this pack and of its layers is asked, in which order and why, at a place, for an industry, on a day. */
export function ApplicablePanel({ pack }: { pack: PackOverview }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { place, known, change } = useAskedPlace();
  const found = useQuery({ ...applicableQuery(pack.id, place), enabled: known, placeholderData: (earlier) => earlier });
  const layers = found.data?.layers ?? [];
  return (
    <Section title={t("rules.applicable.title")} className="applicable">
      <PlaceFields name="applicable" place={place} change={change} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.data && layers.length === 0 && <Empty title={t("rules.applicable.none")} hint={t("rules.applicable.noneHint")} />}
      <ol className="applicable-layers">
        {layers.map((layer, index) => (
          <Layer key={layer.revision} layer={layer} place={index + 1} title={words(layer.title)} />
        ))}
      </ol>
    </Section>
  );
}

function Layer({ layer, place, title }: { layer: ApplicableLayer; place: number; title: string }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <li>
      <span className="applicable-place" aria-hidden="true">{place}</span>
      <div>
        <p>
          <Link to={paths.rulePack(layer.packId)}>{title}</Link> <Link to={paths.ruleRevision(layer.revision)}>{t("rules.version", { version: layer.version })}</Link>
        </p>
        <p>{words(layer.reason)}</p>
        <p className="muted small">{layer.until ? t("rules.applicable.fromTo", { from: layer.since, to: layer.until }) : t("rules.applicable.from", { from: layer.since })}</p>
      </div>
    </li>
  );
}
