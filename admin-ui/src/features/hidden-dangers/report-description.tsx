import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import type { Missing, ReportDraft } from "./use-report";

interface Props {
  draft: ReportDraft;
  vocabulary: Vocabulary;
  missing: Missing[];
  onChange: (part: Partial<ReportDraft>) => void;
}

export function ReportDescription({ draft, vocabulary, missing, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const error = (name: Missing) => (missing.includes(name) ? t(`report.missing.${name}`) : null);
  return (
    <div className="fields">
      <Field id="report-title" label={t("report.field.title")} required error={error("title")}>
        <Input id="report-title" maxLength={120} value={draft.title} onChange={(event) => onChange({ title: event.target.value })} />
      </Field>
      <Field id="report-place" label={t("report.field.place")} required error={error("place")}>
        <Input id="report-place" maxLength={120} value={draft.place} placeholder={t("report.placeExample")} onChange={(event) => onChange({ place: event.target.value })} />
      </Field>
      <Field id="report-accidentType" label={t("report.field.accidentType")}>
        <Select
          id="report-accidentType"
          className="wide"
          allowClear
          value={draft.accidentType || undefined}
          placeholder={t("report.optional")}
          options={vocabulary.accidentTypes.map(({ code, labels }) => ({ value: code, label: words(labels) }))}
          onChange={(accidentType?: string) => onChange({ accidentType: accidentType ?? "" })}
        />
      </Field>
      <div className="field-wide">
        <Field id="report-description" label={t("report.field.description")} required error={error("description")}>
          <Input.TextArea
            id="report-description"
            rows={3}
            maxLength={2000}
            value={draft.description}
            placeholder={t("report.descriptionExample")}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        </Field>
      </div>
    </div>
  );
}
