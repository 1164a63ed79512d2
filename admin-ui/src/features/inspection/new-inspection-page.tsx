import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useSearchParams } from "react-router";
import { post } from "../../api/client";
import { enterprisesQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { ChoiceChips } from "../../ui/choice-chips";
import { Field } from "../../ui/field";
import { RISK_LEVELS } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import type { Inspection } from "../../api/types";

const WAYS = ["percent", "count"] as const;
type Way = (typeof WAYS)[number];
const STARTING = { percent: 20, count: 10 };
const MOST = { percent: 100, count: 500 };

/** A regulator draws risk points of an enterprise, the highest levels first, and checks them with the same questions. */
export default function NewInspectionPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const enterprise = search.get("enterprise") ?? undefined;
  const [typed, setTyped] = useState("");
  const [way, setWay] = useState<Way>("percent");
  const [amount, setAmount] = useState<number | null>(STARTING.percent);
  const [levels, setLevels] = useState<string[]>([]);
  const [note, setNote] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const found = useQuery(enterprisesQuery(typed || (enterprise ?? "")));
  const ordering = useMutation({
    mutationFn: () =>
      post<Inspection>("/inspections", { enterprise, sampling: { [way]: amount, levels }, note: note.trim() || null }, { "Idempotency-Key": key }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ["inspections"] });
      void navigate(paths.inspection(id));
    },
  });
  const toggle = (level: string) => setLevels((old) => (old.includes(level) ? old.filter((other) => other !== level) : [...old, level]));
  return (
    <>
      <PageTitle title={t("sampling.title")} lead={t("sampling.lead")} />
      <Section title={t("sampling.what")}>
        <div className="fields">
          <Field id="sampling-enterprise" label={t("sampling.enterprise")} required>
            <Select
              id="sampling-enterprise"
              showSearch={{ filterOption: false, onSearch: setTyped }}
              value={enterprise}
              placeholder={t("report.chooseEnterprise")}
              options={found.data?.items.map(({ code, name }) => ({ value: code, label: name, title: `${name} ${code}` }))}
              notFoundContent={t("report.noEnterprise")}
              onChange={(code: string) => setSearch({ enterprise: code }, { replace: true })}
            />
          </Field>
          <Field id="sampling-amount" label={t(`sampling.way.${way}`)} hint={t("sampling.order")} required>
            <InputNumber id="sampling-amount" className="wide" min={1} max={MOST[way]} precision={0} value={amount} suffix={t(`sampling.unit.${way}`)} onChange={setAmount} />
          </Field>
          <ChoiceChips
            name="sampling-way"
            legend={t("sampling.by")}
            chips={WAYS.map((value) => ({ value, label: t(`sampling.way.${value}`) }))}
            chosen={[way]}
            onChoose={(value) => {
              setWay(value as Way);
              setAmount(STARTING[value as Way]);
            }}
          />
          <ChoiceChips
            name="sampling-levels"
            legend={t("sampling.levels")}
            hint={<p className="muted">{t("sampling.levelsHint")}</p>}
            multiple
            chips={RISK_LEVELS.map((value) => ({ value, label: t(`ui.riskLevels.${value}`) }))}
            chosen={levels}
            onChoose={toggle}
          />
          <Field id="sampling-note" label={t("sampling.note")}>
            <Input.TextArea id="sampling-note" rows={2} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
          </Field>
        </div>
        <ProblemAlert error={ordering.error} />
        <Button type="primary" size="large" disabled={!enterprise || !amount} loading={ordering.isPending} onClick={() => ordering.mutate()}>
          {t("sampling.start")}
        </Button>
      </Section>
    </>
  );
}
