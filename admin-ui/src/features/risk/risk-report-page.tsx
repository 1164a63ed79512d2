import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { templateQuery } from "../../api/catalogue-queries";
import { post } from "../../api/client";
import { enterprisesQuery, meQuery, vocabularyQuery } from "../../api/queries";
import type { CatalogueRiskPoint, RiskPoint } from "../../api/types";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { emptyReport, fromTemplate } from "./risk-draft";
import { RiskForm } from "./risk-form";
import { TemplatePicker } from "./template-picker";

/** Report a risk point: first what it is, then how it is here. */
export default function RiskReportPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const me = useQuery(meQuery());
  const code = me.data?.unit?.level === "ENTERPRISE" ? me.data.unit.code : "";
  const id = search.get("template");
  const template = useQuery({ ...templateQuery(id ?? ""), enabled: !!id });
  const enterprise = useQuery({ ...enterprisesQuery(code), enabled: code !== "" }).data?.items.find((one) => one.code === code);
  const chosen = search.has("own") || !!id;
  return (
    <>
      <PageTitle
        title={t("risk.report")}
        lead={t(chosen ? "risk.reportLead" : "risk.pick.lead")}
        actions={chosen && <Button onClick={() => setSearch({})}>{t("risk.pick.other")}</Button>}
      />
      {me.data && code === "" && <p className="honest">{t("risk.onlyEnterprises")}</p>}
      <ProblemAlert error={template.error} />
      {code !== "" && !chosen && (
        <TemplatePicker code={code} industry={enterprise?.industry} onChoose={(point) => setSearch({ template: point.id })} onOwn={() => setSearch({ own: "true" })} />
      )}
      {template.isLoading && <Waiting />}
      {code !== "" && search.has("own") && <NewRiskPoint key="own" code={code} template={undefined} />}
      {code !== "" && id && template.data && <NewRiskPoint key={id} code={code} template={template.data} />}
    </>
  );
}

function NewRiskPoint({ code, template }: { code: string; template: CatalogueRiskPoint | undefined }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [report, setReport] = useState(() => (template ? fromTemplate(template) : emptyReport));
  const vocabulary = useQuery(vocabularyQuery());
  const sending = useMutation({
    mutationFn: () => post<RiskPoint>(`/enterprises/${code}/risk-points`, report, { "Idempotency-Key": key }),
    onSuccess: async ({ number }) => {
      void message.success(t("risk.reported", { number }));
      await Promise.all([queries.invalidateQueries({ queryKey: ["risk-points"] }), queries.invalidateQueries({ queryKey: ["enterprises", code] })]);
      await navigate(paths.riskPoint(number));
    },
  });
  return (
    <RiskForm
      code={code}
      report={report}
      template={template}
      vocabulary={vocabulary.data}
      pending={sending.isPending}
      sendWords={t("risk.send")}
      problem={<ProblemAlert error={sending.error} />}
      onChange={(part) => setReport((old) => ({ ...old, ...part }))}
      onSend={() => sending.mutate()}
    />
  );
}
