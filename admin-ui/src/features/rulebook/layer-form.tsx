import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { post } from "../../api/client";
import { meQuery, vocabularyQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import type { PackOverview, Revision } from "./draft-types";
import { packAddress } from "./queries";

/** Rules of one's own place over a pack: they come first there, and may be stricter. */
export function LayerForm({ pack, close }: { pack: PackOverview; close: () => void }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useQuery(meQuery());
  const vocabulary = useQuery(vocabularyQuery());
  const [industries, setIndustries] = useState<string[]>([]);
  const laying = useMutation({
    mutationFn: () => post<Revision>(`${packAddress(pack.id)}/layers`, { industries }),
    onSuccess: async (draft) => {
      await queries.invalidateQueries({ queryKey: ["rulebook"] });
      await navigate(paths.ruleRevision(draft.id));
    },
  });
  return (
    <Section title={t("rules.pack.layer")} className="panel-actions act-panel">
      <p>{t("rules.layer.text", { place: me.data?.unit?.name ?? "" })}</p>
      <Field id="layer-industries" label={t("rules.layer.industries")} hint={t("rules.layer.hint")}>
        <Select id="layer-industries" className="wide" mode="multiple" value={industries} options={vocabulary.data?.industries.map(({ code, labels }) => ({ value: code, label: words(labels) }))} onChange={setIndustries} />
      </Field>
      <div className="button-row">
        <Button type="primary" size="large" loading={laying.isPending} onClick={() => laying.mutate()}>{t("rules.layer.act")}</Button>
        <Button size="large" onClick={close}>{t("rules.cell.cancel")}</Button>
      </div>
      <ProblemAlert error={laying.error} />
    </Section>
  );
}
