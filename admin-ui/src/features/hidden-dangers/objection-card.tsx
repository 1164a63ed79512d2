import { useQuery } from "@tanstack/react-query";
import { App, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HiddenDanger } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Section } from "../../ui/section";
import { objectionsQuery, useRoadAct } from "./closure-queries";
import { ReasonForm } from "./reason-form";
import { ruleSentence } from "./recheck-words";

/** The right to object to a dismissal, and what was decided on objections. */
export function ObjectionCard({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { message } = App.useApp();
  const [reinstate, setReinstate] = useState(true);
  const { data } = useQuery(objectionsQuery(record.number, record.version));
  const objecting = useRoadAct(record, "objection");
  const deciding = useRoadAct(record, "objection-decision");
  if (!data || (!data.until && data.objections.length === 0)) return null;
  const allowed = (act: string) => data.allowedActions.some(({ action, allowed }) => action === act && allowed);
  const why = ruleSentence(data.why);
  return (
    <Section title={t("objection.title")}>
      {data.until && (
        <>
          <p>{t("objection.until", { until: data.until })}</p>
          {why && (
            <details>
              <summary>{t("closure.why")}</summary>
              <p className="muted">{t("closure.rule", { pack: why.pack, row: why.row, sentence: words(why.sentence) })}</p>
            </details>
          )}
        </>
      )}
      <ul>
        {data.objections.map((one) => (
          <li key={one.at} lang="zh-CN">
            {t("objection.made", { at: momentText(one.at), by: one.by, reason: one.reason })}
            <br />
            {one.decidedAt ? (
              <>
                <strong>{t(one.reinstated ? "objection.reinstated" : "objection.stands")}</strong> {t("objection.decided", { at: momentText(one.decidedAt), by: one.decidedBy, opinion: one.opinion })}
              </>
            ) : (
              <span className="muted">{t("objection.waits")}</span>
            )}
          </li>
        ))}
      </ul>
      {allowed("OBJECT") && (
        <ReasonForm
          label={t("objection.reason")}
          submit={t("objection.object")}
          pending={objecting.isPending}
          error={objecting.error}
          onSubmit={(reason) => objecting.mutate({ reason }, { onSuccess: () => void message.success(t("objection.objected")) })}
        />
      )}
      {allowed("DECIDE_OBJECTION") && (
        <ReasonForm
          label={t("objection.opinion")}
          submit={t(reinstate ? "objection.reinstated" : "objection.stands")}
          pending={deciding.isPending}
          error={deciding.error}
          onSubmit={(opinion) => deciding.mutate({ reinstate, opinion }, { onSuccess: () => void message.success(t("objection.decidedDone")) })}
        >
          <div className="field-wide">
            <Radio.Group
              aria-label={t("objection.title")}
              value={reinstate}
              options={[
                { value: true, label: t("objection.reinstated") },
                { value: false, label: t("objection.stands") },
              ]}
              onChange={(event) => setReinstate(event.target.value as boolean)}
            />
          </div>
        </ReasonForm>
      )}
    </Section>
  );
}
