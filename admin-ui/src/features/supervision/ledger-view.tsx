import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useSearchParams } from "react-router";
import { districtsQuery } from "../../api/queries";
import type { ProceedingKind } from "../../api/types";
import { paths } from "../../app/paths";
import { today } from "../../ui/dates";
import { FilterChoice, FilterForm, FilterMark } from "../../ui/filter-form";
import { Due, LevelMark } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { LEDGERS, ledgerQuery, PAGE } from "./queries";

const KINDS = ["LISTING", "INTERVIEW", "ENFORCEMENT"] as const;
const LEVELS = ["STREET", "DISTRICT", "CITY"];
const STATUSES: Record<ProceedingKind, string[]> = {
  LISTING: ["PROPOSED", "LISTED", "ACCEPTED", "DELISTED", "ENDED", "REPLACED", "DECLINED", "WITHDRAWN"],
  INTERVIEW: ["PROPOSED", "CALLED", "HELD", "CLOSED", "WITHDRAWN"],
  ENFORCEMENT: ["PROPOSED", "TRANSFERRED", "FILED", "DECIDED", "PUBLISHED", "NOT_FILED", "DECLINED", "WITHDRAWN"],
};
/** Where the process of each kind waits for people, as the drawings name it. */
const STEPS: Record<ProceedingKind, string[]> = {
  LISTING: ["decide", "publishListing", "acceptRectification", "approveDelisting", "publishDelisting"],
  INTERVIEW: ["call", "hold", "followUp"],
  ENFORCEMENT: ["transfer", "file", "recordOutcome", "publishPenalty"],
};
const FILTERS = ["status", "step", "level", "district", "open", "late", "q"] as const;

/** A ledger of supervision: what is under way, and what came of it. */
export function LedgerView({ kind }: { kind: ProceedingKind }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const filters: Partial<Record<(typeof FILTERS)[number], string>> = Object.fromEntries(FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])));
  const offset = Number(search.get("offset") ?? 0);
  const page = useQuery({ ...ledgerQuery(kind, filters, offset), placeholderData: keepPreviousData });
  const set = (part: Record<string, string | undefined>) =>
    setSearch(Object.entries({ ...filters, offset: undefined, ...part }).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])), { replace: true });
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const choice = (name: "status" | "step" | "level" | "district" | "open" | "late", values: string[], label: (value: string) => string) => (
    <FilterChoice name={t(`sup.filter.${name}`)} value={filters[name]} options={values.map((value) => ({ value, label: label(value) }))} onChange={(value) => set({ [name]: value })} />
  );
  const stepName = (step: string) => t(`sup.step.${step.replace("userTask_", "")}`);
  const mark = filters.step && <FilterMark words={t("register.atStep", { step: stepName(filters.step) })} onRemove={() => set({ step: undefined })} />;
  const rows = page.data?.items ?? [];
  return (
    <>
      <PageTitle title={t("sup.title")} lead={t(`sup.lead.${kind}`)} actions={<Link to={paths.publicListings}>{t("sup.publicList")}</Link>} />
      <nav className="tabs" aria-label={t("sup.title")}>
        {KINDS.map((one) => (
          <NavLink key={one} to={LEDGERS[one].page}>
            {t(`sup.kind.${one}`)}
          </NavLink>
        ))}
        <NavLink to={paths.committees}>{t("sup.committees")}</NavLink>
      </nav>
      <FilterForm key={kind} label={t("sup.title")} words={t("sup.words")} q={filters.q} set={FILTERS.filter((name) => name !== "q" && name !== "step" && filters[name]).length} onSearch={(q) => set({ q })} marks={mark}>
        {choice("status", STATUSES[kind], (value) => t(`sup.status.${value}`))}
        {!filters.step && choice("step", STEPS[kind].map((step) => `userTask_${step}`), stepName)}
        {choice("district", districts.map(({ code }) => code), (value) => districts.find(({ code }) => code === value)?.name ?? value)}
        {kind === "LISTING" && choice("level", LEVELS, (value) => t(`sup.level.${value}`))}
        {choice("open", ["true"], () => t("sup.filter.open"))}
        {choice("late", ["true"], () => t("sup.filter.late"))}
      </FilterForm>
      <ProblemAlert error={page.error} retry={() => void page.refetch()} />
      {page.isPending && <Waiting />}
      {page.data && rows.length === 0 && (
        <div className="panel">
          <Empty title={t("sup.none")} hint={t("sup.noneHint")} />
        </div>
      )}
      {rows.length > 0 && (
        <table className="register">
          <caption className="visually-hidden">{t(`sup.kind.${kind}`)}</caption>
          <thead>
            <tr>
              {(["number", "dangerLevel", "danger", "enterprise", "status", "due"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`sup.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number} className={`rail-${(row.dangerLevel ?? "none").toLowerCase()}`}>
                <td className="cell-number">
                  <Link className="number" to={LEDGERS[kind].file(row.number)}>
                    {row.number}
                  </Link>
                  {row.level && <small className="muted">{t(`sup.level.${row.level}`)}</small>}
                </td>
                <td className="cell-level">
                  <LevelMark level={row.dangerLevel} />
                </td>
                <td className="cell-title">{row.title}</td>
                <td className="cell-enterprise">{row.enterprise}</td>
                <td className="cell-status">
                  <span className={row.endedAt ? "status status-over" : "status"}>{t(`sup.status.${row.status}`)}</span>
                </td>
                <td className="cell-due">
                  <Due dueOn={row.dueOn} overdue={!row.endedAt && row.dueOn !== null && row.dueOn < today()} over={!!row.endedAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="pager">
        <Button disabled={offset === 0} onClick={() => set({ offset: String(Math.max(0, offset - PAGE)) })}>
          {t("register.back")}
        </Button>
        <span className="muted">{t("sup.total", { count: page.data?.total ?? 0 })}</span>
        <Button disabled={offset + PAGE >= (page.data?.total ?? 0)} onClick={() => set({ offset: String(offset + PAGE) })}>
          {t("register.next")}
        </Button>
      </div>
    </>
  );
}
