import { useQuery } from "@tanstack/react-query";
import { Alert, App } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HiddenDanger, PossibleDuplicate, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { Facts, Section } from "../../ui/section";
import { duplicatesQuery, useRoadAct } from "./closure-queries";
import { DuplicateComparison } from "./duplicate-comparison";
import { DuplicateSigns } from "./duplicate-signs";
import { ReasonForm } from "./reason-form";

interface Props {
  record: HiddenDanger;
  vocabulary: Vocabulary | undefined;
}

/** Records that may be about the same thing, what was merged into this one, and what this one was merged into. */
export function DuplicatesCard({ record, vocabulary }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { data } = useQuery(duplicatesQuery(record.number, record.version));
  const separating = useRoadAct(record, "separation");
  if (!data || (data.possible.length === 0 && data.merged.length === 0 && !data.into)) return null;
  const allowed = (act: string) => data.allowedActions.some(({ action, allowed }) => action === act && allowed);
  return (
    <Section title={t("duplicates.title")}>
      {data.into && (
        <>
          <Alert type="info" showIcon message={<span lang="zh-CN">{t("duplicates.into", { number: data.into.into, reason: data.into.reason })}</span>} />
          <p>
            <Link className="number" to={paths.record(data.into.into)}>
              {data.into.into}
            </Link>
          </p>
          {allowed("UNDO_MERGE") && (
            <ReasonForm
              label={t("duplicates.reason")}
              submit={t("duplicates.separate")}
              pending={separating.isPending}
              error={separating.error}
              onSubmit={(reason) => separating.mutate({ reason }, { onSuccess: () => void message.success(t("duplicates.separated")) })}
            />
          )}
        </>
      )}
      {data.possible.length > 0 && <p className="muted">{t("duplicates.lead")}</p>}
      {data.possible.map((candidate) => (
        <Possible key={candidate.number} record={record} candidate={candidate} vocabulary={vocabulary} mayMerge={allowed("MERGE")} />
      ))}
      {data.merged.length > 0 && <h3>{t("duplicates.merged")}</h3>}
      {data.merged.map((one) => (
        <div key={one.number + one.merger.at} className="fact">
          <p>
            <Link className="number" to={paths.record(one.number)}>
              {one.number}
            </Link>{" "}
            <span lang="zh-CN">{one.title}</span>
          </p>
          <Facts
            items={[
              [t("duplicates.source"), <Source code={one.source} vocabulary={vocabulary} />],
              [t("duplicates.reportedBy"), one.reportedBy],
              [t("duplicates.foundOn"), one.foundOn],
              [t("duplicates.description"), <span lang="zh-CN">{one.description}</span>],
            ]}
          />
          <p className="muted" lang="zh-CN">
            {t("duplicates.mergedBy", { at: momentText(one.merger.at), by: one.merger.by, reason: one.merger.reason })}
            {one.evidence.length > 0 && ` · ${t("duplicates.evidence", { count: one.evidence.length })}`}
            {one.merger.undoneAt && ` · ${t("duplicates.undone", { at: momentText(one.merger.undoneAt), by: one.merger.undoneBy, reason: one.merger.undoneReason })}`}
          </p>
        </div>
      ))}
    </Section>
  );
}

function Source({ code, vocabulary }: { code: string; vocabulary: Vocabulary | undefined }) {
  const { i18n } = useTranslation();
  const labels = vocabulary?.sources.find((source) => source.code === code)?.labels;
  return <>{(i18n.language === "en" ? labels?.en : labels?.zh) ?? code}</>;
}

function Possible({ record, candidate, vocabulary, mayMerge }: { record: HiddenDanger; candidate: PossibleDuplicate; vocabulary: Vocabulary | undefined; mayMerge: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const merging = useRoadAct(record, "merger");
  return (
    <div className="fact">
      <p>
        <Link className="number" to={paths.record(candidate.number)}>
          {candidate.number}
        </Link>{" "}
        <span lang="zh-CN">{candidate.title}</span> <DuplicateSigns candidate={candidate} />
      </p>
      <details>
        <summary>{t("duplicates.compare")}</summary>
        <DuplicateComparison record={record} candidate={candidate} vocabulary={vocabulary} />
        {mayMerge && (
          <ReasonForm
            label={t("duplicates.reason")}
            submit={t("duplicates.mergeInto", { number: candidate.number })}
            pending={merging.isPending}
            error={merging.error}
            onSubmit={(reason) => merging.mutate({ into: candidate.number, reason }, { onSuccess: () => void message.success(t("duplicates.done", { number: candidate.number })) })}
          >
            <p className="muted field-wide">{t("duplicates.stricter")}</p>
          </ReasonForm>
        )}
      </details>
    </div>
  );
}
