import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { meQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DeclarationCard } from "./declaration-card";
import { DeclareForm } from "./declare-form";
import { declarationsQuery, ruleVocabularyQuery } from "./queries";

/** New facts that rules may mention and forms ask for, and those no longer wanted: what waits to be confirmed first, then what was decided before. */
export default function AttributesPage() {
  const { t } = useTranslation();
  const [declaring, setDeclaring] = useState(false);
  const me = useQuery(meQuery());
  const vocabulary = useQuery(ruleVocabularyQuery());
  const declared = useQuery(declarationsQuery());
  const items = declared.data?.items ?? [];
  const waiting = items.filter(({ state }) => state === "PROPOSED");
  const over = items.filter(({ state }) => state !== "PROPOSED");
  const ending = named(items.filter(({ act, state }) => act === "RETIRE" && state !== "REJECTED"));
  const ended = named(items.filter(({ act, state }) => act === "RETIRE" && state === "CONFIRMED"));
  const has = (role: string) => me.data?.roles.some((own) => own === role) ?? false;
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.rulebook}>{t("rules.packs.title")}</Link> / {t("rules.attributes.title")}
      </p>
      <PageTitle title={t("rules.attributes.title")} lead={t("rules.attributes.lead")} actions={has("RULE_AUTHOR") && !declaring && <Button type="primary" onClick={() => setDeclaring(true)}>{t("rules.attributes.declare")}</Button>} />
      <ProblemAlert error={declared.error ?? vocabulary.error} retry={() => void declared.refetch()} />
      {declared.isPending && <Waiting />}
      {declaring && vocabulary.data && <DeclareForm vocabulary={vocabulary.data} close={() => setDeclaring(false)} />}
      {declared.data && (
        <>
          <Section title={t("rules.attributes.waiting", { count: waiting.length })}>
            {waiting.length === 0 ? <Empty title={t("rules.attributes.noneWaits")} hint={has("RULE_AUTHOR") && t("rules.attributes.hint")} /> : <Cards items={waiting} vocabulary={vocabulary.data} confirms={(by) => has("RULE_APPROVER") && by !== me.data?.username} />}
          </Section>
          {over.length > 0 && (
            <Section title={t("rules.attributes.before")}>
              <Cards items={over} vocabulary={vocabulary.data} confirms={() => false} ending={has("RULE_AUTHOR") ? ending : undefined} ended={ended} />
            </Section>
          )}
        </>
      )}
    </>
  );
}

type Card = Parameters<typeof DeclarationCard>[0];
type Cards = { items: Card["declaration"][]; vocabulary: Card["vocabulary"]; confirms: (by: string) => boolean; ending?: Set<string> | undefined; ended?: Set<string> };

const named = (items: Card["declaration"][]) => new Set(items.flatMap(({ facts }) => facts.attributes.map(({ name }) => `${facts.factType}.${name}`)));

/** @param ending what is retired or soon will be; nothing for those who may not propose that @param ended what is retired */
function Cards({ items, vocabulary, confirms, ending, ended }: Cards) {
  const declared = ({ act, state, facts }: Card["declaration"], which: (key: string) => boolean) => (act === "DECLARE" && state === "CONFIRMED" ? facts.attributes.map(({ name }) => name).filter((name) => which(`${facts.factType}.${name}`)) : []);
  return (
    <ol className="change-groups">
      {items.map((declaration) => (
        <DeclarationCard key={declaration.id} declaration={declaration} vocabulary={vocabulary} mayDecide={confirms(declaration.proposedBy)} retirable={declared(declaration, (key) => ending?.has(key) === false)} retired={declared(declaration, (key) => ended?.has(key) === true)} />
      ))}
    </ol>
  );
}
