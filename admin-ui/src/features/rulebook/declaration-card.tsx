import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { FactDeclaration, NewAttribute } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import type { RuleVocabulary } from "./draft-types";
import { RULEBOOK } from "./queries";
import { ReasonForm } from "./reason-form";
import { RetireAttribute } from "./retire-attribute";

interface Props {
  declaration: FactDeclaration;
  vocabulary: RuleVocabulary | undefined;
  mayDecide: boolean;
  /** Names of attributes that whoever looks may propose to retire. */
  retirable: string[];
  /** Names of attributes that nobody is asked for any more. */
  retired: string[];
}

/** What somebody declared or wants retired; somebody else makes it so, or refuses it with a reason. */
export function DeclarationCard({ declaration, vocabulary, mayDecide, retirable, retired }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const queries = useQueryClient();
  const [refusing, setRefusing] = useState(false);
  const { id, act, facts, state, reason, decisionReason } = declaration;
  const gone = act === "RETIRE";
  const deciding = useMutation({
    mutationFn: (words: string | null) => post<FactDeclaration>(`${RULEBOOK}/declarations/${id}/${words === null ? "confirmation" : "rejection"}`, words === null ? undefined : { reason: words }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["rulebook"] }), queries.invalidateQueries({ queryKey: ["vocabulary"] })]),
  });
  const type = facts.factType === "enterprise" ? t("rules.step.enterprise") : words(facts.labels ?? vocabulary?.factTypes.find(({ name }) => name === facts.factType)?.labels) || facts.factType;
  return (
    <li className={`change-group ${state === "PROPOSED" ? "" : state === "CONFIRMED" && !gone ? "change-added" : "change-removed"}`}>
      <h3>
        <span className="change-kind">{t(`rules.attributes.state.${state}`)}</span> {t(gone ? "rules.attributes.toRetire" : facts.labels ? "rules.attributes.newType" : "rules.attributes.ofType", { type })}
      </h3>
      <ul className="bullets">
        {facts.attributes.map((attribute) => (
          <Attribute key={attribute.name} attribute={attribute}>
            {retired.includes(attribute.name) && <p className="muted">{t("rules.attributes.retired")}</p>}
            {retirable.includes(attribute.name) && <RetireAttribute declaration={id} attribute={attribute.name} />}
          </Attribute>
        ))}
      </ul>
      <p className="publication-reason">{reason}</p>
      <p className="muted small">{t("rules.by", { name: declaration.proposedByName, at: momentText(declaration.proposedAt) })}</p>
      {declaration.decidedByName && (
        <p className="muted small">
          {t("rules.attributes.decided", { name: declaration.decidedByName, at: momentText(declaration.decidedAt) })} {decisionReason}
        </p>
      )}
      {mayDecide && !refusing && (
        <div className="button-row">
          <Button type="primary" loading={deciding.isPending} onClick={() => deciding.mutate(null)}>{t(gone ? "rules.attributes.confirmRetired" : "rules.attributes.confirm")}</Button>
          <Button onClick={() => setRefusing(true)}>{t("rules.attributes.refuse")}</Button>
        </div>
      )}
      {mayDecide && refusing && <ReasonForm id={`refusal-${id}`} label={t("rules.attributes.why")} button={t("rules.attributes.refuse")} required pending={deciding.isPending} error={null} send={(said) => deciding.mutate(said)} cancel={() => setRefusing(false)} />}
      <ProblemAlert error={deciding.error} />
    </li>
  );
}

function Attribute({ attribute, children }: { attribute: NewAttribute; children: ReactNode }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { name, kind, labels, question, unit, min, max, allowed, source } = attribute;
  const range = min !== null || max !== null ? t("rules.attributes.range", { min: min ?? "…", max: max ?? "…" }) : null;
  return (
    <li>
      <strong>{words(labels)}</strong> <span className="number muted">{name}</span> {[t(`rules.attributes.kind.${kind}`), unit, range, t(`rules.attributes.source.${source}`)].filter(Boolean).join(" · ")}
      <br />
      {words(question)}
      {allowed.length > 0 && <> {allowed.map((value) => words(value.labels)).join(t("rules.separator"))}</>}
      {children}
    </li>
  );
}
