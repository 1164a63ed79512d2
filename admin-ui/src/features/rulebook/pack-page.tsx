import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { post } from "../../api/client";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Facts, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { ApplicablePanel } from "./applicable-panel";
import type { Revision } from "./draft-types";
import { LayerForm } from "./layer-form";
import { LiveRows } from "./live-rows";
import { PublicationList } from "./publication-list";
import { packAddress, packQuery } from "./queries";
import { RollbackForm } from "./rollback-form";
import { usePlaceNames } from "./use-place-names";
import { VersionList } from "./version-list";

/** One pack: what is law, how it became law, and what is on the way. */
export default function PackPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const place = usePlaceNames();
  const { folder = "", name = "" } = useParams();
  const id = `${folder}/${name}`;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [form, setForm] = useState<"layer" | "rollback" | null>(null);
  const pack = useQuery(packQuery(id));
  const drafting = useMutation({
    mutationFn: () => post<Revision>(`${packAddress(id)}/drafts`),
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: ["rulebook"] });
      await navigate(paths.ruleRevision(draft.id));
    },
  });
  if (pack.isPending) return <Waiting />;
  if (!pack.data) return <ProblemAlert error={pack.error} retry={() => void pack.refetch()} />;
  const { pack: overview, versions, publications, mayDraft, mayLayer, mayRollBack } = pack.data;
  const actions = (
    <>
      {mayRollBack && <Button onClick={() => setForm("rollback")}>{t("rules.pack.rollBack")}</Button>}
      {mayLayer && <Button onClick={() => setForm("layer")}>{t("rules.pack.layer")}</Button>}
      {mayDraft && <Button type="primary" loading={drafting.isPending} onClick={() => drafting.mutate()}>{t("rules.pack.draft")}</Button>}
    </>
  );
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.rulebook}>{t("rules.packs.title")}</Link> / {t(`rules.kind.${overview.kind}`)}
      </p>
      <PageTitle title={words(overview.title)} lead={place(overview)} actions={actions} />
      <ProblemAlert error={drafting.error} />
      {form === "rollback" && <RollbackForm history={pack.data} close={() => setForm(null)} />}
      {form === "layer" && <LayerForm pack={overview} close={() => setForm(null)} />}
      <div className="two-columns">
        <div className="column">
          {overview.liveVersion !== null && <ApplicablePanel pack={overview} />}
          <Section title={t("rules.pack.live")} aside={overview.liveVersion !== null && <Link to={paths.rulePackRows(id)}>{t("rules.usage.link")}</Link>}>
            <Facts
              items={[
                [t("rules.packs.live"), overview.liveVersion === null ? t("rules.packs.notLive") : t("rules.version", { version: overview.liveVersion })],
                [t("rulebook.id"), <span className="number">{overview.id}</span>],
                [t("rules.pack.layerOf"), overview.layerOf && <Link to={paths.rulePack(overview.layerOf)}>{overview.layerOf}</Link>],
                [t("rules.pack.layers"), overview.layers.length === 0 ? null : overview.layers.map((layer) => <Link key={layer} className="under-way" to={paths.rulePack(layer)}>{layer}</Link>)],
              ]}
            />
            {overview.liveRevision && overview.liveVersion !== null ? <LiveRows pack={overview} /> : <Empty title={t("rules.pack.never")} />}
          </Section>
        </div>
        <div className="column">
          <Section title={t("rules.pack.versions")}>
            <VersionList versions={versions} />
          </Section>
          <Section title={t("rules.pack.publications")}>
            <PublicationList publications={publications} versions={versions} />
          </Section>
        </div>
      </div>
    </>
  );
}
