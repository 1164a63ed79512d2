import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { post, seen } from "../../api/client";
import { meQuery, vocabularyQuery } from "../../api/queries";
import type { Committee } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { committeesQuery } from "./queries";

/** Bodies that supervise across districts, and who belongs to them. */
export default function CommitteesPage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery());
  const found = useQuery(committeesQuery());
  const city = me.data?.roles.includes("CITY_REGULATOR") ?? false;
  return (
    <>
      <PageTitle title={t("sup.committees")} lead={t("sup.committeesLead")} actions={<Link to={paths.listings}>{t("sup.title")}</Link>} />
      <ProblemAlert error={found.error} />
      {found.isPending && <Waiting />}
      {found.data?.items.length === 0 && (
        <div className="panel">
          <Empty title={t("sup.committeeNone")} />
        </div>
      )}
      {found.data?.items.map((one) => <CommitteePanel key={one.id} committee={one} city={city} />)}
      {city && <NewCommittee />}
    </>
  );
}

function CommitteePanel({ committee, city }: { committee: Committee; city: boolean }) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const queries = useQueryClient();
  const vocabulary = useQuery(vocabularyQuery());
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const changing = useMutation({
    mutationFn: ({ path, json }: { path: string; json?: object }) => post<Committee>(`/committees/${committee.id}/members${path}`, json, seen(committee.version)),
    onSuccess: () => {
      setUsername("");
      setName("");
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["committees"] }),
  });
  return (
    <Section title={committee.name} aside={<span className="muted">{committee.industries.map((code) => coded(vocabulary.data?.industries, code)).join("、")}</span>}>
      {committee.members.length === 0 && <p className="muted">{t("sup.memberNone")}</p>}
      <ul className="plain-list">
        {committee.members.map((member) => (
          <li key={member.username}>
            {member.name} <span className="muted">{member.username}</span>{" "}
            {city && (
              <Button type="text" onClick={() => changing.mutate({ path: `/${encodeURIComponent(member.username)}/departure` })}>
                {t("sup.memberLeave")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemAlert error={changing.error} />
      {city && (
        <form
          className="fields"
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate({ path: "", json: { username: username.trim(), name: name.trim() } });
          }}
        >
          <Field id={`${committee.id}-username`} label={t("sup.memberUsername")} required>
            <Input id={`${committee.id}-username`} value={username} onChange={(event) => setUsername(event.target.value)} />
          </Field>
          <Field id={`${committee.id}-name`} label={t("sup.memberName")} required>
            <Input id={`${committee.id}-name`} value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Button htmlType="submit" disabled={!username.trim() || !name.trim()} loading={changing.isPending}>
            {t("sup.memberJoin")}
          </Button>
        </form>
      )}
    </Section>
  );
}

function NewCommittee() {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const queries = useQueryClient();
  const vocabulary = useQuery(vocabularyQuery());
  const [name, setName] = useState("");
  const [industries, setIndustries] = useState<string[]>([]);
  const making = useMutation({
    mutationFn: () => post<Committee>("/committees", { name: name.trim(), industries }),
    onSuccess: async () => {
      setName("");
      setIndustries([]);
      await queries.invalidateQueries({ queryKey: ["committees"] });
    },
  });
  return (
    <Section title={t("sup.committeeNew")}>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <Field id="committee-name" label={t("sup.committeeName")} required>
          <Input id="committee-name" maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field id="committee-industries" label={t("sup.committeeIndustries")} required>
          <Select
            id="committee-industries"
            aria-label={t("sup.committeeIndustries")}
            mode="multiple"
            value={industries}
            options={(vocabulary.data?.industries ?? []).map(({ code }) => ({ value: code, label: coded(vocabulary.data?.industries, code) }))}
            onChange={setIndustries}
          />
        </Field>
        <div className="field-wide">
          <ProblemAlert error={making.error} />
          <Button type="primary" htmlType="submit" disabled={!name.trim() || industries.length === 0} loading={making.isPending}>
            {t("sup.committeeCreate")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
