import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { recordQuery, vocabularyQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { ActionPanel } from "../hidden-dangers/action-panel";
import { ControlsCard } from "../hidden-dangers/controls-card";
import { EvidenceComparison } from "../hidden-dangers/evidence-comparison";
import { RecordDetails } from "../hidden-dangers/record-details";
import { RecordHeader } from "../hidden-dangers/record-header";
import { VerificationCard } from "../hidden-dangers/verification-card";
import { WhyDrawer } from "../hidden-dangers/why-drawer";
import { MoreTimeCard } from "../more-time/more-time-card";
import { ClaimBar } from "./claim-bar";

interface Props {
  number: string;
  /** An act on this record was carried out. */
  done: (what: string) => void;
}

/** What somebody needs to decide on one record: what it looked like and looks like, what is asked for, and the form. */
export function DeskRecord({ number, done }: Props) {
  const { t } = useTranslation();
  const [why, setWhy] = useState(false);
  const record = useQuery(recordQuery(number));
  const vocabulary = useQuery(vocabularyQuery());
  if (record.isPending) return <Waiting />;
  if (!record.data) return <ProblemAlert error={record.error} retry={() => void record.refetch()} />;
  return (
    <>
      <RecordHeader record={record.data} vocabulary={vocabulary.data} askWhy={() => setWhy(true)} />
      <p className="desk-whole">
        <Link to={paths.record(number)}>{t("desk.whole")}</Link>
      </p>
      <ClaimBar record={record.data} />
      <EvidenceComparison record={record.data} />
      <MoreTimeCard record={record.data} done={() => done(t("desk.done.MORE_TIME"))} />
      <ControlsCard record={record.data} reviewed={() => done(t("desk.done.RESUMPTION"))} />
      <Section title={t("record.actions")} className="panel-actions">
        <ActionPanel record={record.data} vocabulary={vocabulary.data} done={(action) => done(t(`desk.done.${action}`))} />
      </Section>
      <VerificationCard record={record.data} vocabulary={vocabulary.data} />
      <RecordDetails record={record.data} vocabulary={vocabulary.data} />
      <WhyDrawer record={record.data} open={why} close={() => setWhy(false)} vocabulary={vocabulary.data} />
    </>
  );
}
