import { Button, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Duty, Person } from "../../api/types";
import { Field } from "../../ui/field";

const DUTIES: Duty[] = ["PRINCIPAL", "SAFETY_DIRECTOR", "SAFETY_MANAGER", "TEAM_LEADER", "SPECIAL_OPERATOR", "OTHER"];
const TYPED = { name: 50, post: 50, phone: 30 } as const;

export interface PersonDraft {
  name: string;
  duty: Duty;
  post: string;
  phone: string;
  leftOn: string | null;
}
interface Props {
  person: Person | undefined;
  pending: boolean;
  problem: ReactNode;
  onSend: (draft: PersonDraft) => void;
  onCancel: () => void;
}

export function PersonForm({ person, pending, problem, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<PersonDraft>({ name: person?.name ?? "", duty: person?.duty ?? "SPECIAL_OPERATOR", post: person?.post ?? "", phone: person?.phone ?? "", leftOn: person?.leftOn ?? null });
  const typed = (name: keyof typeof TYPED) => (
    <Field id={`person-${name}`} label={t(`people.field.${name}`)} required={name === "name"}>
      <Input id={`person-${name}`} maxLength={TYPED[name]} value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
    </Field>
  );
  return (
    <form
      className="object"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft);
      }}
    >
      <h3>{person ? t("people.editOf", { name: person.name }) : t("people.add")}</h3>
      <div className="fields">
        {typed("name")}
        <Field id="person-duty" label={t("people.field.duty")} required>
          <Select id="person-duty" className="wide" value={draft.duty} options={DUTIES.map((duty) => ({ value: duty, label: t(`people.duties.${duty}`) }))} onChange={(duty: Duty) => setDraft({ ...draft, duty })} />
        </Field>
        {typed("post")}
        {typed("phone")}
        {person && (
          <Field id="person-left" label={t("people.field.leftOn")}>
            <Input id="person-left" type="date" value={draft.leftOn ?? ""} onChange={(event) => setDraft({ ...draft, leftOn: event.target.value || null })} />
          </Field>
        )}
      </div>
      {problem}
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={!draft.name.trim()} loading={pending}>
          {t("enterprises.save")}
        </Button>
        <Button onClick={onCancel}>{t("enterprises.cancel")}</Button>
      </div>
    </form>
  );
}
