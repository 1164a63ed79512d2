import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { FactDeclaration, FactProposal, Labels, ProposedAttribute } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { Section } from "../../ui/section";
import { AttributeFields } from "./attribute-fields";
import type { RuleVocabulary } from "./draft-types";
import { declarationsQuery, RULEBOOK } from "./queries";
import { ReasonForm } from "./reason-form";

const NEW = "+";
const NONE: Labels = { zh: "", en: "" };
const EMPTY: ProposedAttribute = { name: "", kind: "FLAG", labels: NONE, question: NONE, source: "ASKED", unit: null, min: null, max: null, allowed: null };
const isSaid = ({ zh, en }: Labels) => zh.trim() !== "" && en.trim() !== "";

/** One new fact, of a kind of thing that is known or of a new one; it counts when somebody else has confirmed it. */
export function DeclareForm({ vocabulary, close }: { vocabulary: RuleVocabulary; close: () => void }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const queries = useQueryClient();
  const [type, setType] = useState<string>();
  const [newType, setNewType] = useState({ name: "", labels: NONE });
  const [attribute, setAttribute] = useState(EMPTY);
  const proposing = useMutation({
    mutationFn: (proposal: FactProposal) => post<FactDeclaration>(`${RULEBOOK}/declarations`, proposal),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: declarationsQuery().queryKey }),
  });
  const fresh = type === NEW;
  const listed = ["CHOICE", "CHOICES"].includes(attribute.kind);
  const ready = !!type && attribute.name !== "" && isSaid(attribute.labels) && isSaid(attribute.question) && (!fresh || (newType.name !== "" && isSaid(newType.labels))) && (!listed || (attribute.allowed?.length ?? 0) > 1);
  const send = (reason: string) => proposing.mutate({ factType: fresh ? newType.name : (type ?? ""), labels: fresh ? newType.labels : null, industries: null, reason, attributes: [{ ...attribute, allowed: listed ? attribute.allowed : null, unit: attribute.kind === "QUANTITY" ? attribute.unit : null }] });
  const types = [{ value: NEW, label: t("rules.attributes.aNewType") }, ...vocabulary.factTypes.map(({ name, labels }) => ({ value: name, label: words(labels) }))];
  return (
    <Section title={t("rules.attributes.declare")} className="panel-actions act-panel">
      <ReasonForm id="declaration-reason" label={t("rules.attributes.reason")} button={t("rules.attributes.propose")} required ready={ready} pending={proposing.isPending} error={proposing.error} send={send} cancel={close}>
        <Field id="declaration-type" label={t("rules.attributes.type")} required>
          <Select id="declaration-type" className="wide" showSearch={{ optionFilterProp: "label" }} value={type} options={types} onChange={setType} />
        </Field>
        {fresh && (
          <div className="declare-pair">
            <Field id="declaration-type-zh" label={t("rules.attributes.zh")} required>
              <Input id="declaration-type-zh" value={newType.labels.zh} onChange={({ target }) => setNewType((old) => ({ ...old, labels: { ...old.labels, zh: target.value } }))} />
            </Field>
            <Field id="declaration-type-en" label={t("rules.attributes.en")} required>
              <Input id="declaration-type-en" value={newType.labels.en} onChange={({ target }) => setNewType((old) => ({ ...old, labels: { ...old.labels, en: target.value } }))} />
            </Field>
            <Field id="declaration-type-name" label={t("rules.attributes.code")} hint={t("rules.attributes.codeHint")} required>
              <Input id="declaration-type-name" value={newType.name} onChange={({ target }) => setNewType((old) => ({ ...old, name: target.value.trim() }))} />
            </Field>
          </div>
        )}
        <AttributeFields attribute={attribute} put={(part) => setAttribute((old) => ({ ...old, ...part }))} />
      </ReasonForm>
    </Section>
  );
}
