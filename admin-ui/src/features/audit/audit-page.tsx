import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { auditQuery } from "../../api/queries";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Facts } from "../../ui/section";
import { Waiting } from "../../ui/waiting";

/** Recomputes the whole chain of audit entries and says whether a single one was touched. */
export default function AuditPage() {
  const { t } = useTranslation();
  const audit = useQuery({ ...auditQuery(), staleTime: 0 });
  return (
    <>
      <PageTitle title={t("audit.title")} lead={t("audit.lead")} />
      <ProblemAlert error={audit.error} retry={() => void audit.refetch()} />
      {audit.isPending && <Waiting />}
      {audit.data && (
        <div className="panel audit">
          <p role="status" className={audit.data.ok ? "audit-ok" : "audit-broken"}>
            {audit.data.ok ? t("audit.ok") : t("audit.broken", { at: audit.data.brokenAt })}
          </p>
          <p className="muted">{t("audit.entries", { count: audit.data.entries })}</p>
          {audit.data.lastSeal && (
            <Facts
              items={[
                [t("audit.seals"), audit.data.seals],
                [t("audit.unsealed"), audit.data.unsealed],
                [t("audit.lastSeal"), <span key="seal" className="number">{audit.data.lastSeal}</span>],
              ]}
            />
          )}
          <Button loading={audit.isFetching} onClick={() => void audit.refetch()}>
            {t("audit.again")}
          </Button>
        </div>
      )}
    </>
  );
}
