import { DownloadOutlined } from "@ant-design/icons";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useSearchParams } from "react-router";
import { downloadWatched } from "../../api/client";
import { meQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { today } from "../../ui/dates";
import { FilterChoice, FilterForm } from "../../ui/filter-form";
import { entriesOf, filtersIn, setIn } from "../../ui/filters";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { saveFile } from "../../ui/save-file";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { LedgerTable } from "./ledger-table";
import { KINDS, ledgerQuery } from "../../api/document-queries";
import { UnitFilter } from "./unit-filter";

const FILTERS = ["q", "kind", "unit", "month"] as const;
const PAGE_SIZE = 20;

/** The ledger of documents; every filter is in the address. */
export default function DocumentsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(FILTERS, search);
  const cursor = search.get("cursor") ?? undefined;
  const me = useQuery(meQuery());
  const ledger = useQuery({ ...ledgerQuery({ ...filters, cursor, limit: PAGE_SIZE }), placeholderData: keepPreviousData });
  const exporting = useMutation({ mutationFn: async () => saveFile(await downloadWatched("/ledgers/documents.xlsx", filters, () => {}), `documents-${today()}.xlsx`) });
  const change = (part: typeof filters) => setSearch(entriesOf({ ...filters, ...part }), { replace: true });
  const page = ledger.data;
  const actions = (
    <div className="button-row no-print">
      {me.data?.roles.includes("CITY_REGULATOR") && <Link to={paths.documentTemplates}>{t("papers.templates.title")}</Link>}
      <Button icon={<DownloadOutlined aria-hidden />} loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {t("papers.export")}
      </Button>
    </div>
  );
  return (
    <>
      <PageTitle title={t("papers.ledger")} lead={t("papers.ledgerLead")} actions={actions} />
      <FilterForm label={t("papers.filters")} words={t("papers.filter.q")} q={filters.q} set={setIn(filters)} onSearch={(q) => change({ q })}>
        <FilterChoice name={t("papers.filter.kind")} value={filters.kind} options={KINDS.map((kind) => ({ value: kind, label: t(`papers.kinds.${kind}`) }))} onChange={(kind) => change({ kind })} />
        <UnitFilter value={filters.unit} onChange={(unit) => change({ unit })} />
        <label className="filter-day">
          <span>{t("papers.filter.month")}</span>
          <Input type="month" value={filters.month ?? ""} onChange={({ target }) => change({ month: target.value })} />
        </label>
      </FilterForm>
      <ProblemAlert error={ledger.error ?? exporting.error} retry={() => void ledger.refetch()} />
      <div className="panel panel-flush">
        {ledger.isPending && <Waiting />}
        {page?.items.length === 0 ? <Empty title={t(entriesOf(filters).length > 0 ? "papers.notFound" : "papers.noneYet")} /> : <LedgerTable rows={page?.items ?? []} />}
      </div>
      <div className="pager">
        <Button disabled={!cursor} onClick={() => void navigate(-1)}>
          {t("register.back")}
        </Button>
        <Button disabled={!page?.next || ledger.isPlaceholderData} onClick={() => setSearch([...entriesOf(filters), ["cursor", page?.next ?? ""]])}>
          {t("register.next")}
        </Button>
      </div>
    </>
  );
}
