import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams, useSearchParams } from "react-router";
import { meQuery } from "../../api/queries";
import { riskPointsQuery } from "../../api/risk-queries";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { ReportActions } from "./report-actions";
import { RiskTable } from "./risk-table";

const PAGE_SIZE = 20;

/** The risk points of one enterprise that are in use. */
export default function EnterpriseRiskPointsPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const cursor = search.get("cursor") ?? undefined;
  const me = useQuery(meQuery());
  const found = useQuery({ ...riskPointsQuery({ enterprise: code, status: "ACTIVE", cursor, limit: PAGE_SIZE }), placeholderData: keepPreviousData });
  const own = me.data?.unit?.code === code;
  return (
    <Section title={t("enterprises.tab.risk-points")} aside={own && <span className="page-actions"><ReportActions /></span>}>
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data?.items.length === 0 && <Empty title={t("risk.none")} hint={t(own ? "risk.noneReport" : "risk.noneRead")} />}
      {!!found.data?.items.length && <RiskTable rows={found.data.items} />}
      <div className="pager">
        <Link to={`${paths.riskPoints}?enterprise=${code}`}>{t("risk.inRegister")}</Link>
        <Button disabled={!cursor} onClick={() => void navigate(-1)}>
          {t("ui.previousPage")}
        </Button>
        <Button disabled={!found.data?.next} onClick={() => setSearch({ cursor: found.data?.next ?? "" })}>
          {t("ui.nextPage")}
        </Button>
      </div>
    </Section>
  );
}
