import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, useParams } from "react-router";
import { enterpriseQuery } from "../../api/enterprise-queries";
import { vocabularyQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { EnterpriseHeader } from "./enterprise-header";

const TABS = ["basics", "places", "risk-points", "risk-map", "hidden-dangers", "inspections", "people", "declarations", "documents", "timeline"] as const;

/** One enterprise, one file: who it is and how it stands, then everything about it, each tab an address. */
export default function EnterprisePage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const found = useQuery(enterpriseQuery(code));
  const vocabulary = useQuery(vocabularyQuery());
  if (found.isPending) return <Waiting />;
  if (!found.data)
    return (
      <>
        <PageTitle title={code} />
        <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      </>
    );
  return (
    <>
      <EnterpriseHeader detail={found.data} vocabulary={vocabulary.data} />
      <nav className="tabs" aria-label={t("enterprises.tabs")}>
        {TABS.map((tab) => (
          <NavLink key={tab} to={tab === "basics" ? paths.enterprise(code) : paths.enterpriseTab(code, tab)} end>
            {t(`enterprises.tab.${tab}`)}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </>
  );
}
