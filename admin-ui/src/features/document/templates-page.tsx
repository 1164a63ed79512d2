import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { ChoiceChips } from "../../ui/choice-chips";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { IssuingUnitsPanel } from "./issuing-units-panel";
import { templatesQuery } from "../../api/document-queries";
import { TemplatePanel } from "./template-panel";

/** Templates of official documents: what is in force, what waits to be approved, and how units are named. */
export default function TemplatesPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [search, setSearch] = useSearchParams();
  const templates = useQuery(templatesQuery());
  const items = templates.data?.items ?? [];
  const chosen = items.find(({ kind }) => kind === search.get("kind")) ?? items[0];
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.documents}>{t("papers.ledger")}</Link> / {t("papers.templates.title")}
      </p>
      <PageTitle title={t("papers.templates.title")} lead={t("papers.templates.lead")} />
      <ProblemAlert error={templates.error} retry={() => void templates.refetch()} />
      {templates.isPending && <Waiting />}
      {chosen && (
        <>
          <div className="paper-kinds">
            <ChoiceChips name="template-kind" legend={t("papers.filter.kind")} chips={items.map(({ kind, kindLabels }) => ({ value: kind, label: words(kindLabels) }))} chosen={[chosen.kind]} onChoose={(kind) => setSearch({ kind })} />
          </div>
          <TemplatePanel key={`${chosen.kind}-${chosen.versions[0]?.version}-${chosen.versions[0]?.state}`} template={chosen} />
        </>
      )}
      <IssuingUnitsPanel />
    </>
  );
}
