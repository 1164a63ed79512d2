import { PlusOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, Navigate, useNavigate, useSearchParams } from "react-router";
import { enterpriseListQuery } from "../../api/enterprise-queries";
import { meQuery, vocabularyQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { entriesOf, filtersIn } from "../../ui/filters";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { EnterpriseFilters, NAMES, type EnterpriseFilter } from "./enterprise-filters";
import { EnterpriseTable } from "./enterprise-table";

const PAGE_SIZE = 20;
const REGISTERING = ["DISTRICT_REGULATOR", "CITY_REGULATOR"];

/** Every enterprise in the user's scope; somebody of one enterprise goes straight to its file. */
export default function EnterprisesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const filters = filtersIn(NAMES, search);
  const cursor = search.get("cursor") ?? undefined;
  const me = useQuery(meQuery());
  const vocabulary = useQuery(vocabularyQuery());
  const found = useQuery({ ...enterpriseListQuery({ ...filters, cursor, limit: PAGE_SIZE }), placeholderData: keepPreviousData });
  const change = (part: EnterpriseFilter) => setSearch(entriesOf({ ...filters, ...part }), { replace: true });
  const filtered = Object.keys(filters).length > 0;
  if (me.data?.unit?.level === "ENTERPRISE") return <Navigate to={paths.enterprise(me.data.unit.code)} replace />;
  const registers = me.data?.roles.some((role) => REGISTERING.includes(role));
  return (
    <>
      <PageTitle
        title={t("enterprises.title")}
        lead={t("enterprises.lead")}
        actions={
          registers && (
            <Link className="button-primary" to={paths.newEnterprise}>
              <PlusOutlined aria-hidden /> {t("enterprises.register")}
            </Link>
          )
        }
      />
      <EnterpriseFilters key={filters.q ?? ""} filters={filters} vocabulary={vocabulary.data} onChange={change} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data && (
        <div className="panel panel-flush">
          {found.data.items.length === 0 ? (
            <Empty
              title={t("enterprises.none")}
              hint={
                filtered ? (
                  <button type="button" className="text-button" onClick={() => setSearch([])}>
                    {t("enterprises.clear")}
                  </button>
                ) : (
                  t("enterprises.noneHint")
                )
              }
            />
          ) : (
            <EnterpriseTable rows={found.data.items} vocabulary={vocabulary.data} />
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
