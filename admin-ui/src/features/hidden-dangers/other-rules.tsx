import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { DatedDecision, Deadline, HiddenDanger } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { OtherOutcome } from "./other-outcome";
import { useOtherRules } from "./use-other-rules";

interface Props {
  record: HiddenDanger;
  decision: DatedDecision;
  deadline: Deadline | null;
}

/** The record decided by another version of the rules: law, earlier or a draft. The address carries which. */
export function OtherRules({ record, decision, deadline }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const other = useOtherRules(record, decision, deadline);
  if (!other.mayAsk) return null;
  if (!other.open)
    return (
      <p>
        <Button onClick={other.show}>{t("other.open")}</Button>
      </p>
    );
  const { used, versions, replay } = other;
  const name = (version: (typeof versions)[number]) =>
    [t("rules.version", { version: version.version }), t(`rules.state.${version.state}`), version.origin === "AUTHORED" && version.authorName, version.id === used?.id && t("other.used")].filter(Boolean).join(" · ");
  return (
    <section className="other-rules" aria-label={t("other.title")}>
      <h3>{t("other.title")}</h3>
      <p className="muted small">{t("other.text")}</p>
      <div className="other-choice">
        <Field id="other-pack" label={t("other.pack")}>
          <Select id="other-pack" value={other.pack} options={other.packs.map(({ id, title }) => ({ value: id, label: `${words(title)} (${id})` }))} onChange={other.pick} />
        </Field>
        <Field id="other-version" label={t("other.version")}>
          <Select id="other-version" placeholder={t("other.choose")} value={versions.some(({ id }) => id === other.revision) ? other.revision : null} options={versions.map((version) => ({ value: version.id, label: name(version) }))} onChange={(id) => other.choose(id)} />
        </Field>
      </div>
      <ProblemAlert error={other.error} />
      {other.asking && <Waiting />}
      {replay?.other && <OtherOutcome record={record} same={replay.same} stored={decision} other={replay.other} before={used} kind={versions[0]?.kind} packs={other.packs} />}
    </section>
  );
}
