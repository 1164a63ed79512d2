import { Checkbox, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceChips } from "../../ui/choice-chips";
import { ConflictNotice } from "../../ui/conflict-notice";
import { Field } from "../../ui/field";
import { Section } from "../../ui/section";
import type { RevisionPage } from "./draft-types";
import { ReasonForm } from "./reason-form";
import { RollOutField } from "./roll-out-field";
import { byDistrict } from "./turns";
import { useReleaseAct } from "./use-release-act";

const TRIED = ["DETERMINATION", "DEADLINES"];
/** Shanghai keeps one offset all the year. */
const instantOf = (typed: string) => `${typed}:00+08:00`;

/** An approved revision becomes law, everywhere or in some districts first: now, or at a day and an hour of Shanghai. */
export function PublishForm({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const [when, setWhen] = useState<"now" | "later">("now");
  const [at, setAt] = useState("");
  const [redetermine, setRedetermine] = useState(false);
  const [districts, setDistricts] = useState<string[] | null>(null);
  const { act, pending, error, conflict, reload } = useReleaseAct(page, "publication");
  return (
    <Section title={t("rules.publish.title")} className="panel-actions">
      <ReasonForm id="publication-reason" label={t("rules.publish.reason")} button={t(`rules.publish.act.${when}`)} required ready={(when === "now" || at !== "") && districts?.length !== 0} pending={pending} error={error} send={(reason) => act({ effectiveAt: when === "now" ? null : new Date(instantOf(at)).toISOString(), districts, redetermine, reason })}>
        {byDistrict(page.revision) && <RollOutField revision={page.revision} districts={districts} choose={setDistricts} />}
        <ChoiceChips name="publication-when" legend={t("rules.publish.when")} chips={(["now", "later"] as const).map((value) => ({ value, label: t(`rules.publish.${value}`) }))} chosen={[when]} onChoose={(value) => setWhen(value as "now" | "later")} />
        {when === "later" && (
          <Field id="publication-at" label={t("rules.publish.at")} hint={t("rules.publish.zone")} required>
            <Input id="publication-at" type="datetime-local" value={at} onChange={({ target }) => setAt(target.value.slice(0, 16))} />
          </Field>
        )}
        {TRIED.includes(page.revision.kind) && (
          <Field id="publication-again" label={t("rules.publish.running")} hint={t("rules.publish.runningHint")}>
            <Checkbox id="publication-again" checked={redetermine} onChange={({ target }) => setRedetermine(target.checked)}>{t("rules.publish.again")}</Checkbox>
          </Field>
        )}
      </ReasonForm>
      {conflict && <ConflictNotice reload={reload} />}
    </Section>
  );
}
