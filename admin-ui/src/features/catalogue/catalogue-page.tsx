import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { catalogueQuery, catalogueSummaryQuery } from "../../api/catalogue-queries";
import { vocabularyQuery } from "../../api/queries";
import { entriesOf, filtersIn } from "../../ui/filters";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { CatalogueFilters, NAMES, type CatalogueFilter } from "./catalogue-filters";
import { IndustryCounts } from "./industry-counts";
import { ProcessTree } from "./process-tree";
import { TemplateCard } from "./template-card";

const PAGE_SIZE = 20;

/** What can go wrong in eight industries, and what is to be done against it; every choice is in the address. */
export default function CataloguePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(NAMES, search);
  const cursor = search.get("cursor") ?? undefined;
  const vocabulary = useQuery(vocabularyQuery());
  const summary = useQuery(catalogueSummaryQuery());
  const found = useQuery({ ...catalogueQuery({ ...filters, cursor, limit: PAGE_SIZE }), placeholderData: keepPreviousData });
  const change = (part: CatalogueFilter) => setSearch(entriesOf({ ...filters, ...part }));
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle title={t("catalogue.title")} lead={t("catalogue.lead")} />
      <p className="honest">{t("catalogue.honest")}</p>
      <ProblemAlert error={summary.error} retry={() => void summary.refetch()} />
      {summary.data && <IndustryCounts summary={summary.data} chosen={filters.industry} onChoose={(industry) => change({ industry, system: undefined, process: undefined })} />}
      <CatalogueFilters key={filters.q ?? ""} filters={filters} vocabulary={vocabulary.data} onChange={change} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      <div className={filters.industry ? "catalogue catalogue-tree" : "catalogue"}>
        {filters.industry && <ProcessTree industry={filters.industry} system={filters.system} process={filters.process} onChoose={change} />}
        <div className="catalogue-rows">
          {found.isPending && <Waiting />}
          {found.data?.items.length === 0 && (
            <div className="panel">
              <Empty
                title={t("catalogue.none")}
                hint={
                  filtered && (
                    <button type="button" className="text-button" onClick={() => setSearch([])}>
                      {t("catalogue.clear")}
                    </button>
                  )
                }
              />
            </div>
          )}
          <ol className="rule-rows" aria-label={t("catalogue.riskPoints")}>
            {found.data?.items.map((point) => (
              <TemplateCard key={point.id} point={point} vocabulary={vocabulary.data} />
            ))}
          </ol>
          <div className="pager">
            <Button disabled={!cursor} onClick={() => void navigate(-1)}>
              {t("ui.previousPage")}
            </Button>
            <Button
              disabled={!found.data?.next || found.isPlaceholderData}
              onClick={() => setSearch([...entriesOf(filters), ["cursor", found.data?.next ?? ""]])}
            >
              {t("ui.nextPage")}
            </Button>
          </div>
        </div>
      </div>
    </>
  );
}
