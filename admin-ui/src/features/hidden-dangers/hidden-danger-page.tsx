import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { recordQuery, vocabularyQuery } from "../../api/queries";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { LadderCard } from "../supervision/ladder-card";
import { ClaimBar } from "../desk/claim-bar";
import { DocumentsCard } from "./documents-card";
import { SupervisionCard } from "../supervision/supervision-card";
import { MoreTimeCard } from "../more-time/more-time-card";
import { ActionPanel } from "./action-panel";
import { DutyClocks } from "./duty-clocks";
import { ClosureCard } from "./closure-card";
import { ControlsCard } from "./controls-card";
import { DuplicatesCard } from "./duplicates-card";
import { EvidenceComparison } from "./evidence-comparison";
import { ObjectionCard } from "./objection-card";
import { ProgressCard } from "./progress-card";
import { RecordDetails } from "./record-details";
import { RecordHeader } from "./record-header";
import { RecordSubject } from "./record-subject";
import { Timeline } from "./timeline";
import { VerificationCard } from "./verification-card";
import { WhyDrawer } from "./why-drawer";

const ProcessDiagram = lazy(() => import("./process-diagram"));

/** One hidden danger: what to do now first, then what is known, proven and done. */
export default function HiddenDangerPage() {
  const { t } = useTranslation();
  const { number = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const [why, setWhy] = useState(search.has("revision"));
  const record = useQuery(recordQuery(number));
  const vocabulary = useQuery(vocabularyQuery());
  const closeWhy = () => {
    setWhy(false);
    if (search.has("revision")) setSearch({}, { replace: true });
  };
  if (record.isPending) return <Waiting />;
  if (!record.data)
    return (
      <>
        <PageTitle title={number} />
        <ProblemAlert error={record.error} retry={() => void record.refetch()} />
      </>
    );
  return (
    <>
      <RecordHeader record={record.data} vocabulary={vocabulary.data} askWhy={() => setWhy(true)} />
      <div className="two-columns">
        <div className="column">
          <Section title={t("record.actions")} className="panel-actions">
            <ClaimBar record={record.data} />
            <ActionPanel record={record.data} vocabulary={vocabulary.data} />
          </Section>
          <ProgressCard record={record.data} />
          <ControlsCard record={record.data} />
          <VerificationCard record={record.data} vocabulary={vocabulary.data} />
          <SupervisionCard record={record.data} />
          <MoreTimeCard record={record.data} />
          <ClosureCard record={record.data} />
          <ObjectionCard record={record.data} />
          <DuplicatesCard record={record.data} vocabulary={vocabulary.data} />
          <RecordSubject record={record.data} />
          <EvidenceComparison record={record.data} />
          <RecordDetails record={record.data} vocabulary={vocabulary.data} />
          <DocumentsCard record={record.data} />
        </div>
        <aside className="column column-side" aria-label={t("timeline.title")}>
          <DutyClocks record={record.data} />
          <LadderCard record={record.data} />
          <Section title={t("timeline.title")}>
            <Timeline number={number} version={record.data.version} />
          </Section>
        </aside>
      </div>
      <Section title={t("process.title")} className="panel-wide">
        <Suspense fallback={<Waiting />}>
          <ProcessDiagram number={number} version={record.data.version} />
        </Suspense>
      </Section>
      <WhyDrawer record={record.data} open={why} close={closeWhy} vocabulary={vocabulary.data} />
    </>
  );
}
