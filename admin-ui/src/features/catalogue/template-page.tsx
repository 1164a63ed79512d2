import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { templateQuery } from "../../api/catalogue-queries";
import { vocabularyQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { TemplateCard } from "./template-card";

/** One risk point of the catalogue at an address of its own. */
export default function TemplatePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const vocabulary = useQuery(vocabularyQuery());
  const template = useQuery(templateQuery(id));
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.catalogue}>{t("catalogue.title")}</Link>
        <span aria-hidden="true"> / </span>
        <span className="number">{id}</span>
      </p>
      <PageTitle title={t("catalogue.one", { id })} lead={t("catalogue.honest")} />
      <ProblemAlert error={template.error} retry={() => void template.refetch()} />
      {template.isPending && <Waiting />}
      {template.data && (
        <ol className="rule-rows">
          <TemplateCard point={template.data} vocabulary={vocabulary.data} open />
        </ol>
      )}
    </>
  );
}
