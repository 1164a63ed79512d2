import { useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { meQuery, vocabularyQuery } from "../../api/queries";
import type { Me, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { OutcomeMark } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DeterminationPanel } from "./determination-panel";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { reportedFacts, withFact } from "./facts-draft";
import { FactsForm } from "./facts-form";
import { ReportDescription } from "./report-description";
import { ReportDuplicates } from "./report-duplicates";
import { ReportSubject } from "./report-subject";
import { SituationPicker } from "./situation-picker";
import { useDetermination } from "./use-determination";
import { useReport } from "./use-report";

export default function ReportPage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery());
  const vocabulary = useQuery(vocabularyQuery());
  return (
    <>
      <PageTitle title={t("report.title")} lead={t("report.lead")} />
      <ProblemAlert error={vocabulary.error} retry={() => void vocabulary.refetch()} />
      {me.data && vocabulary.data ? <ReportForm me={me.data} vocabulary={vocabulary.data} /> : vocabulary.isPending && <Waiting />}
    </>
  );
}

function ReportForm({ me, vocabulary }: { me: Me; vocabulary: Vocabulary }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { draft, change, sending, missing } = useReport(me.roles);
  const [tried, setTried] = useState(false);
  const determination = useDetermination({
    industry: draft.industry,
    division: draft.enterprise?.district?.code,
    foundOn: draft.foundOn,
    enterprise: { ...draft.facts.enterprise.values, field: draft.field },
    facts: reportedFacts(draft.facts),
  });
  const unknownCount = [draft.facts.enterprise, ...draft.facts.facts].reduce((sum, { unknown }) => sum + unknown.length, 0);
  const decision = draft.facts.facts.length > 0 ? determination.data : undefined;

  const submit = () => {
    setTried(true);
    if (missing.length > 0) {
      document.getElementById(`report-${missing[0]}`)?.focus();
      return;
    }
    sending.mutate(undefined, {
      onSuccess: (record) => {
        void message.success(t("report.done", { number: record.number }));
        void navigate(paths.record(record.number));
      },
    });
  };

  return (
    <div className="two-columns">
      <div className="column">
        <Section title={t("report.subject")}>
          <ReportSubject draft={draft} roles={me.roles} vocabulary={vocabulary} missing={tried ? missing : []} onChange={change} />
        </Section>
        <Section title={t("report.situation")}>
          {draft.industry === "" ? (
            <p className="muted">{t("report.industryFirst")}</p>
          ) : (
            <SituationPicker
              vocabulary={vocabulary}
              industry={draft.industry}
              chosen={draft.facts.facts.map(({ type }) => type)}
              onChoose={(type) => change({ facts: withFact(draft.facts, type.name), title: draft.title || words(type.labels) })}
            />
          )}
          {tried && missing.includes("situation") && <p className="field-error">{t("report.missing.situation")}</p>}
          <FactsForm vocabulary={vocabulary} draft={draft.facts} decision={decision} onChange={(facts) => change({ facts })} />
          {decision && (
            <p className="outcome-strip" aria-hidden="true">
              {t("determination.title")} <OutcomeMark outcome={decision.outcome} />
            </p>
          )}
        </Section>
        <Section title={t("report.description")}>
          <ReportDescription draft={draft} vocabulary={vocabulary} missing={tried ? missing : []} onChange={change} />
          <ReportDuplicates draft={draft} />
          <EvidenceUpload label={t("report.photos")} evidence={draft.evidence} onChange={(evidence) => change({ evidence })} />
        </Section>
      </div>
      <aside className="column column-side" aria-label={t("determination.title")}>
        <Section title={t("determination.title")} className="panel-sticky">
          <DeterminationPanel
            decision={decision}
            error={determination.error}
            refreshing={determination.isFetching}
            unknownCount={unknownCount}
          />
          <ProblemAlert error={sending.error} />
          {tried && missing.length > 0 && (
            <p className="field-error" role="alert">
              {t("report.incomplete", { fields: missing.map((name) => t(`report.field.${name}`)).join(t("ui.comma")) })}
            </p>
          )}
          <Button type="primary" size="large" block loading={sending.isPending} onClick={submit}>
            {t("report.submit")}
          </Button>
        </Section>
      </aside>
    </div>
  );
}
