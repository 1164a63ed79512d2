import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { templateQuery } from "../../api/catalogue-queries";
import { put } from "../../api/client";
import { Problem } from "../../api/errors";
import { vocabularyQuery } from "../../api/queries";
import { riskPointAddress, riskPointQuery } from "../../api/risk-queries";
import type { RiskPoint } from "../../api/types";
import { paths } from "../../app/paths";
import { ConflictNotice } from "../../ui/conflict-notice";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { fromRiskPoint } from "./risk-draft";
import { RiskForm } from "./risk-form";

export default function RiskEditPage() {
  const { t } = useTranslation();
  const { number = "" } = useParams();
  const found = useQuery(riskPointQuery(number));
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.riskPoint(number)} className="number">
          {number}
        </Link>
      </p>
      <PageTitle title={t("risk.edit")} lead={t("risk.editLead")} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data && (found.data.editable ? <Adapt key={found.data.id} point={found.data} /> : <p className="honest">{t("risk.notEditable")}</p>)}
    </>
  );
}

/** Sent on the version that is on the screen; after a conflict what was typed stays. */
function Adapt({ point }: { point: RiskPoint }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [report, setReport] = useState(() => fromRiskPoint(point));
  const vocabulary = useQuery(vocabularyQuery());
  const template = useQuery({ ...templateQuery(point.template ?? ""), enabled: !!point.template });
  const sending = useMutation({
    mutationFn: () => put<RiskPoint>(riskPointAddress(point.number), report, point.version),
    onSuccess: async (changed) => {
      queries.setQueryData(riskPointQuery(point.number).queryKey, changed);
      await Promise.all([queries.invalidateQueries({ queryKey: ["risk-points"] }), queries.invalidateQueries({ queryKey: ["risk-point", point.number] })]);
      await navigate(paths.riskPoint(point.number));
    },
  });
  const conflict = sending.error instanceof Problem && sending.error.changedMeanwhile;
  const reload = async () => {
    sending.reset();
    await queries.invalidateQueries({ queryKey: ["risk-point", point.number] });
  };
  return (
    <RiskForm
      code={point.enterprise.code}
      report={report}
      template={template.data}
      vocabulary={vocabulary.data}
      pending={sending.isPending}
      sendWords={t("risk.save")}
      problem={conflict ? <ConflictNotice reload={reload} /> : <ProblemAlert error={sending.error} />}
      onChange={(part) => setReport((old) => ({ ...old, ...part }))}
      onSend={() => sending.mutate()}
    />
  );
}
