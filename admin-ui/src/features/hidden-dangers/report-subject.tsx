import { Input, Select } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Enterprise, Role, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { today } from "../../ui/dates";
import { Field } from "../../ui/field";
import { EnterprisePicker } from "./enterprise-picker";
import { noFacts } from "./facts-draft";
import { type Missing, type ReportDraft, sourcesOf } from "./use-report";

interface Props {
  draft: ReportDraft;
  roles: Role[];
  vocabulary: Vocabulary;
  missing: Missing[];
  onChange: (part: Partial<ReportDraft>) => void;
}

/** Industry and field are asked in fields of their own. */
const known = ({ attributes = {} }: Enterprise) =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => name !== "industry" && name !== "field" && value !== null));

/** Where, in which industry, when and on which occasion it was found. */
export function ReportSubject({ draft, roles, vocabulary, missing, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const options = (list: Vocabulary["industries"]) => list.map(({ code, labels }) => ({ value: code, label: words(labels) }));
  const error = (name: Missing) => (missing.includes(name) ? t(`report.missing.${name}`) : null);
  const choose = useCallback(
    (enterprise: Enterprise) => onChange({ enterprise, industry: enterprise.industry, facts: { ...noFacts, enterprise: { values: known(enterprise), unknown: [] } } }),
    // the parent's setter only merges, so an older one does the same
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  return (
    <div className="fields">
      <Field id="report-enterprise" label={t("report.field.enterprise")} required error={error("enterprise")} hint={draft.enterprise && `${draft.enterprise.code} · ${draft.enterprise.district?.name ?? ""}`}>
        <EnterprisePicker id="report-enterprise" chosen={draft.enterprise} onChoose={choose} />
      </Field>
      <Field id="report-industry" label={t("report.field.industry")} required error={error("industry")}>
        <Select
          id="report-industry"
          className="wide"
          value={draft.industry || undefined}
          placeholder={t("report.chooseIndustry")}
          options={options(vocabulary.industries)}
          onChange={(industry: string) => onChange({ industry, facts: { ...noFacts, enterprise: draft.facts.enterprise } })}
        />
      </Field>
      <Field id="report-source" label={t("report.field.source")}>
        <Select id="report-source" className="wide" value={draft.source} options={options(vocabulary.sources.filter(({ code }) => sourcesOf(roles).includes(code)))} onChange={(source: string) => onChange({ source })} />
      </Field>
      <Field id="report-foundOn" label={t("report.field.foundOn")} required error={error("foundOn")}>
        <Input id="report-foundOn" type="date" max={today()} value={draft.foundOn} onChange={(event) => onChange({ foundOn: event.target.value })} />
      </Field>
      <Field id="report-field" label={t("report.field.field")} hint={t("report.fieldHint")}>
        <Select id="report-field" className="wide" value={draft.field} options={options(vocabulary.fields)} onChange={(field: string) => onChange({ field })} />
      </Field>
    </div>
  );
}
