import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { ProceedingFile } from "../../api/types";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { Field } from "../../ui/field";
import { useKeptState } from "../../ui/use-kept-state";
import type { StoredEvidence } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import type { ActField, Typed } from "./act-fields";
import { committeesQuery, pointersQuery } from "./queries";
import { YesNo } from "./yes-no";

interface Props {
  id: string;
  field: ActField;
  file: ProceedingFile;
  value: string;
  wrong: boolean;
  onChange: (value: string) => void;
}

const OUTCOMES = ["NO_PENALTY", "WARNING", "FINE", "SUSPENSION", "POLICE"] as const;

/** The control of one field of an act. */
export function ActControl({ id, field, file, value, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const committees = useQuery({ ...committeesQuery(), enabled: field.kind === "committee" });
  const pointers = useQuery({ ...pointersQuery(), enabled: field.kind === "articles" });
  const label = t(`sup.field.${field.name}`);
  const problem = wrong ? t("ui.required") : null;
  if (field.kind === "files") return <Files name={`${file.number}/${field.name}`} onChange={onChange} />;
  if (field.kind === "rows") return <Rows id={id} field={field} file={file} value={value} wrong={wrong} onChange={onChange} />;
  if (field.kind === "yesNo") return <YesNo id={id} label={label} problem={problem} value={value} onChange={onChange} />;
  const choices = (): { value: string; label: string }[] | undefined => {
    if (field.kind === "outcome") return OUTCOMES.map((one) => ({ value: one, label: t(`sup.outcome.${one}`) }));
    if (field.kind === "committee") return committees.data?.items.filter(({ industries }) => industries.includes(file.industry)).map((one) => ({ value: one.id, label: one.name }));
    if (field.kind === "articles") return pointers.data?.items.map((one) => ({ value: one.id, label: `${one.article} · ${words(one.conduct)}` }));
    if (field.kind === "commitment") return commitments(file).map((one, index) => ({ value: String(index + 1), label: `${index + 1} · ${one.text} (${one.dueOn})` }));
    return undefined;
  };
  const options = choices();
  const hint = ["dueOn", "supervisedBy"].includes(field.name) && file.kind === "LISTING" ? t(`sup.hint.${field.name}`) : undefined;
  return (
    <Field id={id} label={label} required={field.required} error={problem} hint={hint}>
      {options || field.kind === "committee" || field.kind === "articles" ? (
        <Select
          id={id}
          aria-label={label}
          allowClear={!field.required}
          mode={field.kind === "articles" ? "multiple" : undefined}
          value={field.kind === "articles" ? (value ? value.split(" ") : []) : value || undefined}
          options={options ?? []}
          onChange={(chosen: string | string[] | undefined) => onChange(Array.isArray(chosen) ? chosen.join(" ") : (chosen ?? ""))}
        />
      ) : field.kind === "long" || field.kind === "lines" ? (
        <Input.TextArea id={id} rows={field.kind === "long" ? 3 : 2} maxLength={4000} value={value} aria-invalid={wrong} placeholder={field.kind === "lines" ? t("sup.onePerLine") : undefined} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input
          id={id}
          type={field.kind === "date" ? "date" : field.kind === "moment" ? "datetime-local" : "text"}
          inputMode={field.kind === "money" ? "decimal" : undefined}
          suffix={field.kind === "money" ? t("action.yuan") : undefined}
          maxLength={500}
          value={value}
          aria-invalid={wrong}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What was promised when the interview was held. */
export function commitments(file: ProceedingFile): { text: string; by: string; dueOn: string }[] {
  const held = file.entries.filter(({ act }) => act === "held").at(-1);
  return (held?.details.commitments ?? []) as { text: string; by: string; dueOn: string }[];
}

function Files({ name, onChange }: { name: string; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [files, change] = useKeptState<StoredEvidence[]>(name, []);
  return (
    <EvidenceUpload
      label={t("sup.field.evidence")}
      required={false}
      evidence={files}
      onChange={(chosen) => {
        change(() => chosen);
        onChange(chosen.map(({ sha256 }) => sha256).join(" "));
      }}
    />
  );
}

/** Several of a kind, such as experts: as many as are needed. */
function Rows({ id, field, file, value, wrong, onChange }: Props) {
  const { t } = useTranslation();
  const rows = JSON.parse(value || "[{}]") as Typed[];
  const set = (next: Typed[]) => onChange(JSON.stringify(next));
  return (
    <fieldset className="field-rows">
      <legend>{t(`sup.field.${field.name}`)}</legend>
      {rows.map((row, index) => (
        <div key={index} className="fields field-row" role="group" aria-label={t("sup.rowNumber", { number: index + 1 })}>
          {(field.columns ?? []).map((column) => (
            <ActControl
              key={column.name}
              id={`${id}-${index}-${column.name}`}
              field={column}
              file={file}
              value={row[column.name] ?? ""}
              wrong={wrong && column.required && !row[column.name]}
              onChange={(typed) => set(rows.map((one, at) => (at === index ? { ...one, [column.name]: typed } : one)))}
            />
          ))}
          {rows.length > 1 && (
            <Button type="text" onClick={() => set(rows.filter((_, at) => at !== index))}>
              {t("sup.removeRow")}
            </Button>
          )}
        </div>
      ))}
      <Button onClick={() => set([...rows, {}])}>{t("sup.addRow")}</Button>
    </fieldset>
  );
}
