import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { industryOfClassQuery } from "../../api/enterprise-queries";
import { vocabularyQuery } from "../../api/queries";
import type { EnterpriseContent, FactValues } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { Section } from "../../ui/section";
import { ConditionFields } from "./condition-fields";
import { UnitFields } from "./unit-fields";

const TYPED = { name: 200, category: 4, principal: 50, phone: 30, address: 200 } as const;
const SCALES = ["LARGE", "MEDIUM", "SMALL", "MICRO"] as const;

interface Props {
  initial: EnterpriseContent;
  pending: boolean;
  sendWords: string;
  problem: ReactNode;
  before?: ReactNode;
  onSend: (content: EnterpriseContent) => void;
  onCancel: () => void;
}

/** The record of an enterprise; the industry follows from the class, and another one needs a reason. */
export function EnterpriseForm({ initial, pending, sendWords, problem, before, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const { words, coded } = useLabels();
  const [content, setContent] = useState(initial);
  const change = (part: Partial<EnterpriseContent>) => setContent((old) => ({ ...old, ...part }));
  const vocabulary = useQuery(vocabularyQuery()).data;
  const byClass = useQuery(industryOfClassQuery(content.category ?? "")).data;
  const other = !!byClass && !!content.industry && content.industry !== byClass.industry;
  const typed = (name: keyof typeof TYPED, hint?: ReactNode) => (
    <Field key={name} id={`enterprise-${name}`} label={t(`enterprises.field.${name}`)} required hint={hint}>
      <Input id={`enterprise-${name}`} maxLength={TYPED[name]} value={content[name] ?? ""} onChange={(event) => change({ [name]: event.target.value })} />
    </Field>
  );
  const { name, category, industry, industryReason, unit, address, principal, phone, employees, scale, attributes } = content;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ name, category, industry: other ? industry : null, industryReason: other ? industryReason : null, unit, address, principal, phone, employees, scale, attributes });
      }}
    >
      <Section title={t("enterprises.tab.basics")}>
        <div className="fields">
          {before}
          {typed("name")}
          {typed("category", byClass && t("enterprises.byClass", { industry: coded(vocabulary?.industries, byClass.industry), name: byClass.row?.name ?? "" }))}
          <Field id="enterprise-industry" label={t("enterprises.field.industry")} hint={t("enterprises.industryHint")}>
            <Select id="enterprise-industry" className="wide" value={industry ?? byClass?.industry} options={(vocabulary?.industries ?? []).map(({ code, labels }) => ({ value: code, label: words(labels) }))} onChange={(chosen: string) => change({ industry: chosen })} />
          </Field>
          {other && (
            <Field id="enterprise-reason" label={t("enterprises.field.industryReason")} required>
              <Input id="enterprise-reason" maxLength={500} value={industryReason ?? ""} onChange={(event) => change({ industryReason: event.target.value })} />
            </Field>
          )}
          <UnitFields unit={unit ?? ""} onChange={(chosen) => change({ unit: chosen })} />
          {typed("address")}
          {typed("principal")}
          {typed("phone")}
          <Field id="enterprise-employees" label={t("enterprises.field.employees")}>
            <Input id="enterprise-employees" type="number" min={0} value={employees ?? ""} onChange={(event) => change({ employees: event.target.value === "" ? null : Number(event.target.value) })} />
          </Field>
          <Field id="enterprise-scale" label={t("enterprises.field.scale")}>
            <Select id="enterprise-scale" className="wide" allowClear value={scale ?? undefined} options={SCALES.map((value) => ({ value, label: t(`enterprises.scales.${value}`) }))} onChange={(chosen?: (typeof SCALES)[number]) => change({ scale: chosen ?? null })} />
          </Field>
        </div>
      </Section>
      <Section title={t("enterprises.conditions")}>
        <ConditionFields attributes={vocabulary?.enterpriseAttributes ?? []} values={(attributes ?? {}) as FactValues} onChange={(values) => change({ attributes: values })} />
      </Section>
      {problem}
      <div className="button-row">
        <Button type="primary" size="large" htmlType="submit" loading={pending}>
          {sendWords}
        </Button>
        <Button size="large" onClick={onCancel}>
          {t("enterprises.cancel")}
        </Button>
      </div>
    </form>
  );
}
