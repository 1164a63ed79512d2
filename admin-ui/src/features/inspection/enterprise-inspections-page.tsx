import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { InspectionList } from "./inspection-list";
import { inspectionsQuery } from "./queries";

const PAGE_SIZE = 20;

/** The inspections of one enterprise, missed ones included. */
export default function EnterpriseInspectionsPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const found = useQuery(inspectionsQuery({ enterprise: code, limit: PAGE_SIZE }));
  return (
    <Section title={t("enterprises.tab.inspections")} aside={<Link to={`${paths.inspections}?enterprise=${code}&state=ALL`}>{t("inspections.allOf")}</Link>}>
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data?.items.length === 0 && <Empty title={t("inspections.noneOfEnterprise")} />}
      {!!found.data?.items.length && <InspectionList rows={found.data.items} entries={[]} named={false} />}
    </Section>
  );
}
