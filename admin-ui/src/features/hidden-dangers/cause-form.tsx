import { App, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HiddenDanger } from "../../api/types";
import { Field } from "../../ui/field";
import { useRoadAct } from "./closure-queries";
import { ReasonForm } from "./reason-form";

const CATEGORIES = ["MANAGEMENT", "EQUIPMENT", "PEOPLE", "ENVIRONMENT", "DESIGN", "OUTSIDE", "OTHER"];

/** Why it came about; a major one is accepted only when somebody has said so. */
export function CauseForm({ record, first }: { record: HiddenDanger; first: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const [category, setCategory] = useState("MANAGEMENT");
  const acting = useRoadAct(record, "cause-analysis");
  return (
    <ReasonForm
      key={record.version}
      label={t("closure.analysis")}
      submit={t(first ? "closure.analyse" : "closure.more")}
      pending={acting.isPending}
      error={acting.error}
      onSubmit={(analysis) => acting.mutate({ category, analysis }, { onSuccess: () => void message.success(t("closure.analysed")) })}
    >
      <Field id={id} label={t("closure.category")} required>
        <Select id={id} className="wide" value={category} options={CATEGORIES.map((value) => ({ value, label: t(`closure.categories.${value}`) }))} onChange={setCategory} />
      </Field>
    </ReasonForm>
  );
}
