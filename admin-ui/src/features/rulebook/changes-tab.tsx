import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { ChangeList } from "./change-list";
import type { Revision, RevisionPage } from "./draft-types";
import { differenceQuery, packQuery } from "./queries";

/** What this version changes in another one, in words; first of all in the one it was begun from. */
export function ChangesTab({ revision, page }: { revision: Revision; page: RevisionPage }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string>();
  const pack = useQuery(packQuery(revision.packId));
  const others = pack.data?.versions.filter(({ id }) => id !== revision.id) ?? [];
  return (
    <Section title={t("rules.changes.title")}>
      {others.length > 1 && (
        <Field id="changes-from" label={t("rules.changes.from")}>
          <Select id="changes-from" className="typed" allowClear placeholder={t("rules.changes.base")} value={from} options={others.map(({ id, version, state }) => ({ value: id, label: `${t("rules.version", { version })} · ${t(`rules.state.${state}`)}` }))} onChange={setFrom} />
        </Field>
      )}
      <Difference page={page} from={from} />
    </Section>
  );
}

export function Difference({ page, from }: { page: RevisionPage; from?: string }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { id, changes, state, digest } = page.revision;
  const unread = state === "WITHDRAWN" && digest === null;
  const difference = useQuery({ ...differenceQuery(id, changes, from), enabled: !unread });
  if (unread) return <Empty title={t("rules.changes.neverSubmitted")} />;
  if (difference.isPending) return <Waiting />;
  if (!difference.data) return <ProblemAlert error={difference.error} retry={() => void difference.refetch()} />;
  const { earlier, changes: found } = difference.data;
  return (
    <>
      <p className="muted">{t("rules.changes.against", { title: words(earlier.title), version: earlier.version })}</p>
      {found.length === 0 ? <Empty title={t("rules.changes.none")} /> : <ChangeList changes={found} page={page} />}
    </>
  );
}
