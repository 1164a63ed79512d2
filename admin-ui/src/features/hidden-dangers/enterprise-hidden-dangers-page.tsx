import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { registerQuery, vocabularyQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { RegisterTable } from "./register-table";

const PAGE_SIZE = 20;

/** The latest hidden dangers of one enterprise; the register has them all. */
export default function EnterpriseHiddenDangersPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const sort = search.get("sort") ?? "-foundOn";
  const vocabulary = useQuery(vocabularyQuery());
  const found = useQuery(registerQuery({ enterprise: code, sort, limit: PAGE_SIZE }));
  const all = <Link to={`${paths.register}?enterprise=${code}`}>{t("register.allOf")}</Link>;
  return (
    <Section title={t("enterprises.tab.hidden-dangers")} aside={all}>
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.data?.items.length === 0 ? (
        <Empty title={t("register.none")} />
      ) : (
        <RegisterTable rows={found.data?.items ?? []} loading={found.isPending} sort={sort} vocabulary={vocabulary.data} onSort={(next) => setSearch({ sort: next }, { replace: true })} />
      )}
    </Section>
  );
}
