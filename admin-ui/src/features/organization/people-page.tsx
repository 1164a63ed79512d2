import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { post, put } from "../../api/client";
import { peopleQuery } from "../../api/enterprise-queries";
import { meQuery } from "../../api/queries";
import type { Person } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { CertificateForm, type CertificateDraft } from "./certificate-form";
import { PersonCard } from "./person-card";
import { PersonForm, type PersonDraft } from "./person-form";

type Form = { person?: Person; certify?: Person };

/** Who is responsible for safety here, and whether their certificates still count. */
export default function PeoplePage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const queries = useQueryClient();
  const [form, setForm] = useState<Form>();
  const me = useQuery(meQuery());
  const people = useQuery(peopleQuery(code));
  const keeps = me.data?.roles.includes("ENTERPRISE_SAFETY_MANAGER") ?? false;
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ["enterprises", code, "people"] });
    setForm(undefined);
  };
  const once = () => ({ "Idempotency-Key": crypto.randomUUID() });
  const saving = useMutation({
    mutationFn: (draft: PersonDraft) => (form?.person ? put<Person>(`/people/${form.person.id}`, draft, form.person.version) : post<Person>(`/enterprises/${code}/people`, draft, once())),
    onSuccess: done,
  });
  const certifying = useMutation({
    mutationFn: (draft: CertificateDraft) => post<Person>(`/people/${form?.certify?.id}/certificates`, draft, once()),
    onSuccess: done,
  });
  if (people.isPending) return <Waiting />;
  return (
    <Section title={t("enterprises.tab.people")} aside={keeps && <Button onClick={() => setForm({})}>{t("people.add")}</Button>}>
      <ProblemAlert error={people.error} retry={() => void people.refetch()} />
      {form && !form.certify && (
        <PersonForm key={form.person?.id ?? "new"} person={form.person} pending={saving.isPending} problem={<ProblemAlert error={saving.error} />} onSend={(draft) => saving.mutate(draft)} onCancel={() => setForm(undefined)} />
      )}
      {form?.certify && (
        <CertificateForm key={form.certify.id} person={form.certify} pending={certifying.isPending} problem={<ProblemAlert error={certifying.error} />} onSend={(draft) => certifying.mutate(draft)} onCancel={() => setForm(undefined)} />
      )}
      {people.data?.items.length === 0 && <Empty title={t("people.none")} hint={t(keeps ? "people.noneHint" : "people.noneRead")} />}
      <ul className="people">
        {people.data?.items.map((person) => (
          <PersonCard key={person.id} person={person} keeps={keeps} onEdit={() => setForm({ person })} onCertify={() => setForm({ certify: person })} />
        ))}
      </ul>
    </Section>
  );
}
