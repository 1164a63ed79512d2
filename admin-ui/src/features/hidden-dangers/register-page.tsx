import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { registerQuery, vocabularyQuery } from "../../api/queries";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { RegisterFilters } from "./register-filters";
import { RegisterTable } from "./register-table";

const FILTERS = ["q", "status", "level", "district", "enterprise", "source", "industry", "overdue", "rung", "foundFrom", "foundTo", "street", "riskPoint", "rulePack", "ruleRow", "step", "sort"] as const;
export type Filter = (typeof FILTERS)[number];
export type Filters = Partial<Record<Filter, string>>;
const PAGE_SIZE = 20;

/** The register; every filter is in the address, so a list can be bookmarked and sent to a colleague. */
export default function RegisterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, search.get(name)]).filter(([, value]) => value)) as Filters;
  const cursor = search.get("cursor") ?? undefined;
  const vocabulary = useQuery(vocabularyQuery());
  const register = useQuery({
    ...registerQuery({ sort: "-foundOn", ...filters, cursor, limit: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  });
  const change = (part: Filters) => {
    const next = Object.entries({ ...filters, ...part }).filter(([, value]) => value) as [string, string][];
    setSearch(next, { replace: true });
  };
  const page = register.data;
  return (
    <>
      <PageTitle title={t("register.title")} lead={t("register.lead")} />
      <RegisterFilters filters={filters} vocabulary={vocabulary.data} onChange={change} />
      <ProblemAlert error={register.error} retry={() => void register.refetch()} />
      <div className="panel panel-flush">
        {page?.items.length === 0 ? (
          <Empty
            title={t(Object.keys(filters).length > 0 ? "register.empty" : "register.none")}
            hint={
              Object.keys(filters).length > 0 && (
                <button type="button" className="text-button" onClick={() => setSearch([])}>
                  {t("register.clear")}
                </button>
              )
            }
          />
        ) : (
          <RegisterTable
            rows={page?.items ?? []}
            loading={register.isPending}
            sort={filters.sort ?? "-foundOn"}
            vocabulary={vocabulary.data}
            onSort={(sort) => change({ sort: sort === "-foundOn" ? undefined : sort })}
          />
        )}
      </div>
      <div className="pager">
        <Button disabled={!cursor} onClick={() => void navigate(-1)}>
          {t("register.back")}
        </Button>
        <Button
          disabled={!page?.next || register.isPlaceholderData}
          onClick={() => setSearch([...(Object.entries(filters) as [string, string][]), ["cursor", page?.next ?? ""]])}
        >
          {t("register.next")}
        </Button>
      </div>
    </>
  );
}
