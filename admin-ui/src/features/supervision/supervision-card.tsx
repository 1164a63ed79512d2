import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { post } from "../../api/client";
import { meQuery } from "../../api/queries";
import type { HiddenDanger, ProceedingFile, ProceedingKind, Role } from "../../api/types";
import { Field } from "../../ui/field";
import { Due } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { LEDGERS, supervisionQuery } from "./queries";
import { WhyProposed } from "./why-proposed";

const PROPOSING: Role[] = ["INSPECTOR", "SUPERVISOR", "DISTRICT_REGULATOR", "CITY_REGULATOR"];
const KINDS = ["LISTING", "INTERVIEW", "ENFORCEMENT"] as const;

/** What supervision does about a hidden danger, what the rules would list it at, and a way to propose. */
export function SupervisionCard({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const me = useQuery(meQuery());
  const found = useQuery(supervisionQuery(record.number, record.version));
  const open = record.status !== "CLOSED" && record.status !== "DISMISSED";
  const may = open && PROPOSING.some((role) => me.data?.roles.includes(role));
  const all = found.data?.proceedings ?? [];
  if (!may && all.length === 0) return null;
  return (
    <Section title={t("sup.card")}>
      <ProblemAlert error={found.error} />
      {found.data && all.length === 0 && <Empty title={t("sup.cardNone")} />}
      <ul className="plain-list">
        {all.map((one) => (
          <li key={one.number}>
            <Link className="number" to={LEDGERS[one.kind].file(one.number)}>
              {one.number}
            </Link>{" "}
            {t(`sup.kind.${one.kind}`)} {one.level && t(`sup.level.${one.level}`)} · <span className={one.endedAt ? "status status-over" : "status"}>{t(`sup.status.${one.status}`)}</span>{" "}
            {one.dueOn && <Due dueOn={one.dueOn} overdue={false} over={!!one.endedAt} />}
          </li>
        ))}
      </ul>
      {open && found.data && (
        <div>
          <p>{found.data.advice.level ? t("sup.advice", { level: t(`sup.level.${found.data.advice.level}`) }) : t("sup.adviceNone")}</p>
          <WhyProposed explanation={found.data.advice.explanation} />
        </div>
      )}
      {may && <Propose record={record} level={found.data?.advice.level ?? null} />}
    </Section>
  );
}

function Propose({ record, level }: { record: HiddenDanger; level: string | null }) {
  const { t } = useTranslation();
  const id = useId();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ProceedingKind>();
  const [chosen, choose] = useState<string>();
  const [reason, setReason] = useState("");
  const proposing = useMutation({
    mutationFn: (ledger: ProceedingKind) => post<ProceedingFile>(LEDGERS[ledger].api, { hiddenDanger: record.number, reason, ...(ledger === "LISTING" ? { level: chosen ?? level ?? "DISTRICT" } : {}) }),
    onSuccess: (made) => void navigate(LEDGERS[made.kind].file(made.number)),
  });
  return (
    <>
      <div className="button-row">
        {KINDS.map((one) => (
          <Button key={one} aria-pressed={one === kind} type={one === kind ? "primary" : "default"} onClick={() => setKind(one === kind ? undefined : one)}>
            {t(`sup.propose.${one}`)}
          </Button>
        ))}
      </div>
      {kind && (
        <form
          className="fields"
          onSubmit={(event) => {
            event.preventDefault();
            proposing.mutate(kind);
          }}
        >
          {kind === "LISTING" && (
            <Field id={`${id}-level`} label={t("sup.detail.level")} required>
              <Select id={`${id}-level`} aria-label={t("sup.detail.level")} value={chosen ?? level ?? "DISTRICT"} options={["STREET", "DISTRICT", "CITY"].map((one) => ({ value: one, label: t(`sup.level.${one}`) }))} onChange={choose} />
            </Field>
          )}
          <div className="field-wide">
            <Field id={`${id}-reason`} label={t("sup.field.reason")} required>
              <Input.TextArea id={`${id}-reason`} rows={3} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field>
          </div>
          <div className="field-wide">
            <ProblemAlert error={proposing.error} />
            <Button type="primary" htmlType="submit" disabled={!reason.trim()} loading={proposing.isPending}>
              {t("sup.submitProposal")}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
