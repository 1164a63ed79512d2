import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { ProceedingAction, ProceedingFile, ProceedingKind } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { today } from "../../ui/dates";
import { Due, LevelMark } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Facts, Section } from "../../ui/section";
import { Tag } from "../../ui/tag";
import { Waiting } from "../../ui/waiting";
import { ActForm } from "./act-form";
import { EntryList } from "./entry-list";
import { fileQuery } from "./queries";
import { WhyProposed } from "./why-proposed";

/** One listing, interview or transfer: what to do now first, then what was done. */
export function ProceedingFileView({ kind }: { kind: ProceedingKind }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { number = "" } = useParams();
  const found = useQuery(fileQuery(kind, number));
  const file = found.data;
  if (found.isPending) return <Waiting />;
  if (!file)
    return (
      <>
        <PageTitle title={number} />
        <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      </>
    );
  return (
    <>
      <PageTitle title={`${t(`sup.kind.${kind}`)} ${file.number}`} lead={file.title} />
      <p className="record-marks">
        <span className={file.endedAt ? "status status-over" : "status"}>{t(`sup.status.${file.status}`)}</span> {file.level && <Tag strong>{t(`sup.level.${file.level}`)}</Tag>}{" "}
        <LevelMark level={file.dangerLevel} /> <Due dueOn={file.dueOn} overdue={!file.endedAt && file.dueOn !== null && file.dueOn < today()} over={!!file.endedAt} />
      </p>
      <div className="two-columns">
        <div className="column">
          <Section title={t("record.actions")} className="panel-actions">
            <Actions file={file} />
          </Section>
          <Section title={t("sup.facts")}>
            <Facts
              items={[
                [t("sup.detail.hiddenDanger"), <Link key="danger" to={paths.record(file.hiddenDanger)}>{file.hiddenDanger}</Link>],
                [t("sup.detail.enterprise"), file.enterprise],
                [t("sup.detail.supervisedBy"), file.supervisedBy],
                [t("sup.detail.caseNumber"), file.caseNumber],
                [t("sup.detail.openedBy"), `${file.openedBy} · ${t(`sup.origin.${file.origin}`)}`],
                [t("sup.detail.reason"), words(file.reason)],
                [t("sup.detail.follows"), kind === "LISTING" && file.dueOn ? t(`sup.yesNo.${file.follows}`) : null],
              ]}
            />
            <WhyProposed explanation={file.explanation} />
          </Section>
        </div>
        <aside className="column column-side" aria-label={t("sup.entries")}>
          <Section title={t("sup.entries")}>
            <EntryList file={file} />
          </Section>
        </aside>
      </div>
    </>
  );
}

/** What may be done comes first; what may not says why. */
function Actions({ file }: { file: ProceedingFile }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [chosen, choose] = useState<ProceedingAction>();
  const allowed = file.allowedActions.filter((one) => one.allowed).map(({ action }) => action);
  const action = chosen && allowed.includes(chosen) ? chosen : allowed[0];
  const refused = file.allowedActions.filter((one) => !one.allowed && one.reason);
  return (
    <>
      {!action && <Empty title={t(file.endedAt ? "sup.over" : "sup.nothing")} />}
      {allowed.length > 0 && (
        <div className="action-tabs" role="group" aria-label={t("record.actions")}>
          {allowed.map((one) => (
            <Button key={one} type={one === action ? "primary" : "default"} aria-pressed={one === action} onClick={() => choose(one)}>
              {t(`sup.action.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {action && <ActForm key={action} file={file} action={action} />}
      {!file.endedAt && refused.length > 0 && (
        <details className="not-allowed">
          <summary>{t("sup.whyNot")}</summary>
          <Facts items={refused.map((one) => [t(`sup.action.${one.action}`), words(one.reason)])} />
        </details>
      )}
    </>
  );
}
