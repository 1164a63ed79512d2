import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { districtsQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { RISK_LEVELS, type RiskLevel } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { amountOf } from "./level-counts";
import { countedEnterprisesQuery } from "./queries";

const FILTERS = ["reporting", "inspectedFrom", "inspectedTo", "district", "street", "industry"] as const;
const PAGE_SIZE = 50;

/** The enterprises behind a number of the statistics, with what was counted of each. */
export default function CountedEnterprisesPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, search.get(name) ?? undefined]));
  const cursor = search.get("cursor") ?? undefined;
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const page = useQuery(countedEnterprisesQuery({ ...filters, cursor, limit: PAGE_SIZE }));
  const lead = filters.reporting === "true" ? t("counted.reporting") : t("counted.inspecting", { from: filters.inspectedFrom, to: filters.inspectedTo });
  const number = (count: number) => count.toLocaleString(i18n.language);
  return (
    <>
      <PageTitle title={t("counted.title")} lead={lead} />
      <ProblemAlert error={page.error} retry={() => void page.refetch()} />
      {page.isPending && <Waiting />}
      {page.data?.items.length === 0 && (
        <div className="panel">
          <Empty title={t("counted.none")} hint={t("statistics.noneHint")} />
        </div>
      )}
      {page.data && page.data.items.length > 0 && (
        <div className="panel panel-flush scroll" tabIndex={0} role="region" aria-label={t("counted.title")}>
          <table className="plain" tabIndex={0}>
            <caption className="visually-hidden">{t("counted.title")}</caption>
            <thead>
              <tr>
                {(["name", "code", "district", ...RISK_LEVELS, "hiddenDangersToDate"] as const).map((column) => (
                  <th key={column} scope="col">
                    {RISK_LEVELS.includes(column as RiskLevel) ? t(`ui.riskLevels.${column}`) : t(`counted.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.data.items.map((enterprise) => (
                <tr key={enterprise.code}>
                  <td>
                    <Link to={paths.enterprise(enterprise.code)}>{enterprise.name}</Link>
                  </td>
                  <td className="number">{enterprise.code}</td>
                  <td>{districts.find(({ code }) => code === enterprise.district)?.name ?? enterprise.district}</td>
                  {RISK_LEVELS.map((level) => (
                    <td key={level} className="amount">
                      {number(amountOf(enterprise.riskPoints, level))}
                    </td>
                  ))}
                  <td className="amount">{number(enterprise.hiddenDangersToDate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="pager">
        <Button disabled={!cursor} onClick={() => void navigate(-1)}>
          {t("register.back")}
        </Button>
        <Button disabled={!page.data?.next} onClick={() => setSearch([...search.entries()].filter(([name]) => name !== "cursor").concat([["cursor", page.data?.next ?? ""]]))}>
          {t("register.next")}
        </Button>
      </div>
    </>
  );
}
