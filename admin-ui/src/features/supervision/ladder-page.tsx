import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { districtsQuery, ladderCountsQuery, ladderStepsQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { FilterChoice } from "../../ui/filter-form";
import { entriesOf, filtersIn, type Filters } from "../../ui/filters";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { LadderCounts } from "./ladder-counts";

export const STEPS = ["REMIND", "URGE", "NOTICE_UP", "SUPERVISE", "INTERVIEW", "PROPOSE_LISTING", "PENALTY", "SUSPENSION_PROPOSAL"] as const;
const FILTERS = ["step", "district", "from", "to"] as const;
type StepFilters = Filters<(typeof FILTERS)[number]>;

/** All steps taken: how many of each kind in each district, and each of them; the filters are in the address. */
export default function LadderPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(FILTERS, search);
  const cursor = search.get("cursor") ?? undefined;
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const district = (code: string) => districts.find((one) => one.code === code)?.name ?? code;
  const counts = useQuery({ ...ladderCountsQuery(filters), placeholderData: keepPreviousData });
  const page = useQuery({ ...ladderStepsQuery({ ...filters, cursor, limit: 20 }), placeholderData: keepPreviousData });
  const change = (part: StepFilters) => setSearch(entriesOf({ ...filters, ...part }), { replace: true });
  const day = (name: "from" | "to") => (
    <label className="filter-day">
      <span>{t(`ladder.filter.${name}`)}</span>
      <Input type="date" value={filters[name] ?? ""} onChange={(event) => change({ [name]: event.target.value })} />
    </label>
  );
  return (
    <>
      <PageTitle title={t("ladder.ledger")} lead={t("ladder.ledgerLead")} />
      <div className="filters filters-open" role="search" aria-label={t("ladder.filters")}>
        <div className="filter-more">
        <FilterChoice name={t("ladder.filter.step")} value={filters.step} options={STEPS.map((value) => ({ value, label: t(`ladder.step.${value}`) }))} onChange={(step) => change({ step })} />
        <FilterChoice name={t("ladder.filter.district")} value={filters.district} options={districts.map(({ code, name }) => ({ value: code, label: name }))} onChange={(code) => change({ district: code })} />
        {day("from")}
        {day("to")}
        </div>
      </div>
      <ProblemAlert error={page.error ?? counts.error} retry={() => void page.refetch()} />
      <Section title={t("ladder.counts")} className="panel-wide">
        {counts.data && <LadderCounts counts={counts.data.items} district={district} choose={change} />}
      </Section>
      <div className="panel panel-flush">
        {page.isPending && <Waiting />}
        {page.data?.items.length === 0 && <Empty title={t("ladder.noSteps")} />}
        {page.data && page.data.items.length > 0 && (
          <table className="register">
            <caption className="visually-hidden">{t("ladder.ledger")}</caption>
            <thead>
              <tr>
                {(["fellAt", "step", "number", "title", "enterprise", "district"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`ladder.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.data.items.map((row) => (
                <tr key={`${row.number}${row.row}${row.fellAt}`}>
                  <td>
                    <time dateTime={row.fellAt}>{momentText(row.fellAt)}</time>
                  </td>
                  <td>
                    {row.eased ? <del>{t(`ladder.step.${row.step}`)}</del> : t(`ladder.step.${row.step}`)}
                    <small className="muted">{row.eased ? t("ladder.easedShort") : row.row}</small>
                  </td>
                  <td className="cell-number">
                    <Link to={paths.record(row.number)} className="number">
                      {row.number}
                    </Link>
                  </td>
                  <td className="cell-title">{row.title}</td>
                  <td className="cell-enterprise">{row.enterprise}</td>
                  <td>{district(row.district)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div className="pager">
        <Button disabled={!cursor} onClick={() => void navigate(-1)}>
          {t("register.back")}
        </Button>
        <Button disabled={!page.data?.next} onClick={() => setSearch([...entriesOf(filters), ["cursor", page.data?.next ?? ""]])}>
          {t("register.next")}
        </Button>
      </div>
    </>
  );
}
