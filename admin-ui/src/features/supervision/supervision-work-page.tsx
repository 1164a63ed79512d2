import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { FilterChoice } from "../../ui/filter-form";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { AwaitedList } from "./awaited-list";
import { PAGE, supervisionWorkQuery } from "./queries";

const KINDS = ["LISTING", "INTERVIEW", "ENFORCEMENT"] as const;

/** All listings, interviews and transfers that wait for me, the day that comes first before the others. */
export default function SupervisionWorkPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const kind = KINDS.find((one) => one === search.get("kind"));
  const late = search.get("late") === "true" ? "true" : undefined;
  const offset = Math.max(0, Number(search.get("offset")) || 0);
  const work = useQuery({ ...supervisionWorkQuery({ kind, late }, offset, PAGE), placeholderData: keepPreviousData });
  const set = (part: Record<string, string | undefined>) =>
    setSearch(Object.entries({ kind, late, offset: undefined, ...part }).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])), { replace: true });
  const items = work.data?.items ?? [];
  return (
    <>
      <PageTitle title={t("sup.workTitle")} lead={t("sup.workLead")} actions={<Link to={paths.work}>{t("app.backToWork")}</Link>} />
      <div className="filters" role="group" aria-label={t("sup.workTitle")}>
        <FilterChoice name={t("sup.filter.kind")} value={kind} options={KINDS.map((value) => ({ value, label: t(`sup.kind.${value}`) }))} onChange={(value) => set({ kind: value })} />
        <FilterChoice name={t("sup.filter.late")} value={late} options={[{ value: "true", label: t("sup.filter.late") }]} onChange={(value) => set({ late: value })} />
      </div>
      <ProblemAlert error={work.error} retry={() => void work.refetch()} />
      {work.isPending && <Waiting />}
      {work.data && (
        <div className="panel">
          {items.length === 0 ? <Empty title={t("sup.workNone")} hint={<Link to={paths.listings}>{t("sup.toLedgers")}</Link>} /> : <AwaitedList items={items} />}
        </div>
      )}
      {work.data && work.data.total > PAGE && (
        <div className="pager">
          <Button disabled={offset === 0} onClick={() => set({ offset: String(Math.max(0, offset - PAGE)) })}>
            {t("register.back")}
          </Button>
          <span className="muted">{t("sup.total", { count: work.data.total })}</span>
          <Button disabled={offset + PAGE >= work.data.total} onClick={() => set({ offset: String(offset + PAGE) })}>
            {t("register.next")}
          </Button>
        </div>
      )}
    </>
  );
}
