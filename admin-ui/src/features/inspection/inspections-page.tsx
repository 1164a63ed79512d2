import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { meQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { InspectionFilters } from "./inspection-filters";
import { InspectionList } from "./inspection-list";
import { SyncStrip } from "./sync-strip";
import { useInspections } from "./use-inspections";
import { useQueue } from "./use-queue";

export const INSPECTION_FILTERS = ["state", "kind", "enterprise", "district", "industry", "due", "dueFrom", "doneFrom", "doneTo", "mine"] as const;
export type InspectionFilter = (typeof INSPECTION_FILTERS)[number];
export type InspectionFiltersChosen = Partial<Record<InspectionFilter, string>>;
const ORDERING = ["INSPECTOR", "DISTRICT_REGULATOR", "CITY_REGULATOR"];

/** What is to be checked, due first; works from the phone's own store where there is no network. */
export default function InspectionsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const me = useQuery({ ...meQuery(), placeholderData: keepPreviousData });
  const own = me.data?.unit?.level === "ENTERPRISE";
  const chosen = Object.fromEntries(INSPECTION_FILTERS.map((name) => [name, search.get(name)]).filter(([, value]) => value)) as InspectionFiltersChosen;
  const filters = { ...chosen, state: chosen.state ?? (own ? "OPEN" : undefined) };
  const cursor = search.get("cursor") ?? undefined;
  const list = useInspections(me.data?.username ?? "", filters.state === "ALL" ? { ...filters, state: undefined } : filters, cursor);
  const queue = useQueue(me.data?.username);
  const change = (part: InspectionFiltersChosen) => setSearch(Object.entries({ ...chosen, ...part }).filter((pair): pair is [string, string] => !!pair[1]), { replace: true });
  const mayOrder = ORDERING.some((role) => me.data?.roles.includes(role as never));
  const actions = mayOrder && (
    <Link className="button-primary" to={paths.newInspection}>
      <PlusOutlined aria-hidden /> {t("inspections.order")}
    </Link>
  );
  return (
    <>
      <PageTitle title={t("inspections.title")} lead={t(own ? "inspections.leadOwn" : "inspections.leadRegulator")} actions={actions} />
      {(own || queue.entries.length > 0) && <SyncStrip waiting={queue.waiting.length} refused={queue.refused} others={queue.others} keptAt={list.keptAt} />}
      <InspectionFilters filters={filters} own={own} onChange={change} />
      <ProblemAlert error={list.error} retry={list.reload} />
      {list.pending && <Waiting />}
      {list.readyOffline > 0 && own && <p className="muted">{t("inspections.readyOffline", { count: list.readyOffline })}</p>}
      {list.rows && list.rows.length > 0 && <InspectionList rows={list.rows} entries={queue.entries} named={!own} />}
      {list.rows?.length === 0 && (
        <div className="panel">
          <Empty title={t(own ? "inspections.noneOwn" : "inspections.none")} hint={t(own ? "inspections.noneOwnHint" : "inspections.noneHint")} />
        </div>
      )}
      <div className="pager">
        <Button disabled={!cursor} onClick={() => void navigate(-1)}>
          {t("register.back")}
        </Button>
        <Button disabled={!list.next} onClick={() => setSearch([...(Object.entries(chosen) as [string, string][]), ["cursor", list.next ?? ""]])}>
          {t("register.next")}
        </Button>
      </div>
    </>
  );
}
