import { Button, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateKind, Person } from "../../api/types";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { Field } from "../../ui/field";

const KINDS: CertificateKind[] = ["PRINCIPAL_EXAMINATION", "SAFETY_MANAGER_EXAMINATION", "SPECIAL_OPERATION", "SPECIAL_EQUIPMENT", "SAFETY_ENGINEER", "FIRE_FACILITY", "OTHER"];
const TYPED = { subject: 100, number: 50, issuedBy: 100 } as const;
const DAYS = ["issuedOn", "validTo", "reviewBy"] as const;

export interface CertificateDraft {
  kind: CertificateKind;
  subject: string;
  number: string;
  issuedBy: string;
  issuedOn: string | null;
  validTo: string | null;
  reviewBy: string | null;
  evidence: string | null;
}
interface Props {
  person: Person;
  pending: boolean;
  problem: ReactNode;
  onSend: (draft: CertificateDraft) => void;
  onCancel: () => void;
}

/** A renewed certificate takes the place of the one before of its kind and subject. */
export function CertificateForm({ person, pending, problem, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<CertificateDraft>({ kind: "SPECIAL_OPERATION", subject: "", number: "", issuedBy: "", issuedOn: null, validTo: null, reviewBy: null, evidence: null });
  return (
    <form
      className="object"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft);
      }}
    >
      <h3>{t("people.certifyOf", { name: person.name })}</h3>
      <div className="fields">
        <Field id="certificate-kind" label={t("people.field.kind")} required>
          <Select id="certificate-kind" className="wide" value={draft.kind} options={KINDS.map((kind) => ({ value: kind, label: t(`people.certificates.${kind}`) }))} onChange={(kind: CertificateKind) => setDraft({ ...draft, kind })} />
        </Field>
        {(Object.keys(TYPED) as (keyof typeof TYPED)[]).map((name) => (
          <Field key={name} id={`certificate-${name}`} label={t(`people.field.${name}`)} required={name === "number"}>
            <Input id={`certificate-${name}`} maxLength={TYPED[name]} value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
          </Field>
        ))}
        {DAYS.map((name) => (
          <Field key={name} id={`certificate-${name}`} label={t(`people.field.${name}`)} required={name === "issuedOn"}>
            <Input id={`certificate-${name}`} type="date" value={draft[name] ?? ""} onChange={(event) => setDraft({ ...draft, [name]: event.target.value || null })} />
          </Field>
        ))}
        <div className="field-wide">
          <EvidenceUpload
            label={t("people.field.evidence")}
            evidence={draft.evidence ? [{ sha256: draft.evidence, name: t("people.field.evidence"), mediaType: "image/jpeg", size: 0 }] : []}
            onChange={(evidence) => setDraft({ ...draft, evidence: evidence.at(-1)?.sha256 ?? null })}
          />
        </div>
      </div>
      {problem}
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={!draft.number.trim() || !draft.issuedOn} loading={pending}>
          {t("enterprises.save")}
        </Button>
        <Button onClick={onCancel}>{t("enterprises.cancel")}</Button>
      </div>
    </form>
  );
}
