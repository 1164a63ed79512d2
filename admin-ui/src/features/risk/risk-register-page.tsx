import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { meQuery, vocabularyQuery } from "../../api/queries";
import { riskPointsQuery } from "../../api/risk-queries";
import { paths } from "../../app/paths";
import { entriesOf, filtersIn } from "../../ui/filters";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { ReportActions } from "./report-actions";
import { NAMES, RiskFilters, type RiskFilter } from "./risk-filters";
import { RiskTable } from "./risk-table";

const PAGE_SIZE = 20;
const reportsRiskPoints = (roles: readonly string[] = []) => roles.some((role) => role.startsWith("ENTERPRISE_"));

/** Every risk point in the user's scope; filters are in the address, so a list can be sent to a colleague. */
export default function RiskRegisterPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(NAMES, search);
  const cursor = search.get("cursor") ?? undefined;
  const me = useQuery(meQuery());
  const vocabulary = useQuery(vocabularyQuery());
  const found = useQuery({ ...riskPointsQuery({ ...filters, cursor, limit: PAGE_SIZE }), placeholderData: keepPreviousData });
  const change = (part: RiskFilter) => setSearch(entriesOf({ ...filters, ...part }), { replace: true });
  const reports = reportsRiskPoints(me.data?.roles);
  const regrades = me.data?.roles.includes("CITY_REGULATOR");
  const filtered = Object.keys(filters).length > 0;
  return (
    <>
      <PageTitle title={t("risk.title")} lead={t("risk.lead")} actions={reports ? <ReportActions /> : regrades && <Link className="button-secondary" to={paths.regradings}>{t("regrading.title")}</Link>} />
      <RiskFilters filters={filters} vocabulary={vocabulary.data} onChange={change} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data && (
        <div className="panel panel-flush">
          {found.data.items.length === 0 ? (
            <Empty
              title={t(filtered ? "risk.empty" : "risk.none")}
              hint={
                filtered ? (
                  <button type="button" className="text-button" onClick={() => setSearch([])}>
                    {t("risk.clear")}
                  </button>
                ) : (
                  t(reports ? "risk.noneReport" : "risk.noneRead")
                )
              }
            />
          ) : (
            <RiskTable rows={found.data.items} sort={filters.sort} onSort={(sort) => change({ sort })} />
          )}
        </div>
      )}
      <div className="pager">
        <Button disabled={!cursor} onClick={() => void navigate(-1)}>
          {t("ui.previousPage")}
        </Button>
        <Button disabled={!found.data?.next || found.isPlaceholderData} onClick={() => setSearch([...entriesOf(filters), ["cursor", found.data?.next ?? ""]])}>
          {t("ui.nextPage")}
        </Button>
      </div>
    </>
  );
}
