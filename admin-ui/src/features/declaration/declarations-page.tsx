import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { post, seen } from "../../api/client";
import type { Declaration } from "../../api/types";
import { declarationsQuery, dossierQuery } from "../../api/enterprise-queries";
import { meQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { CommitmentForm } from "./commitment-form";
import { DeclarationCard } from "./declaration-card";
import { DeclarationSteps } from "./declaration-steps";

/** Declare the risk points, sign the commitment, tell the public: each step once, in this order. */
export default function DeclarationsPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const queries = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const me = useQuery(meQuery());
  const list = useQuery(declarationsQuery(code));
  const dossier = useQuery(dossierQuery(code));
  const again = () => queries.invalidateQueries({ queryKey: ["enterprises", code] });
  const declaring = useMutation({
    mutationFn: () => post<Declaration>(`/enterprises/${code}/declarations`, undefined, { "Idempotency-Key": key }),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await again();
    },
  });
  const publishing = useMutation({
    mutationFn: ({ id, version }: Declaration) => post<Declaration>(`/declarations/${id}/publication`, undefined, seen(version)),
    onSettled: again,
  });
  if (list.isPending) return <Waiting />;
  const keeps = me.data?.roles.includes("ENTERPRISE_SAFETY_MANAGER") ?? false;
  const [latest, ...earlier] = [...(list.data?.items ?? [])].sort((one, other) => other.number - one.number);
  const points = dossier.data?.riskPoints ?? 0;
  return (
    <>
      <Section
        title={t("enterprises.tab.declarations")}
        aside={
          keeps && (
            <Button type={!latest || latest.state === "PUBLISHED" ? "primary" : "default"} disabled={points === 0} loading={declaring.isPending} onClick={() => declaring.mutate()}>
              {t("declarations.declare", { count: points })}
            </Button>
          )
        }
      >
        <ProblemAlert error={list.error ?? declaring.error ?? publishing.error} />
        {!latest && <Empty title={t("declarations.none")} hint={t(points === 0 ? "declarations.noneNoPoints" : keeps ? "declarations.noneHint" : "declarations.noneRead")} />}
        {latest && (
          <>
            <DeclarationSteps state={latest.state} />
            <DeclarationCard declaration={latest} />
            {keeps && latest.state === "DECLARED" && <CommitmentForm code={code} declaration={latest} />}
            {keeps && latest.state === "COMMITTED" && (
              <div className="button-row">
                <Button type="primary" size="large" loading={publishing.isPending} onClick={() => publishing.mutate(latest)}>
                  {t("declarations.publish")}
                </Button>
              </div>
            )}
          </>
        )}
        {list.data?.notice && (
          <p>
            <Link to={paths.notice(list.data.notice)}>{t("declarations.toNotice")}</Link> <span className="muted">{t("declarations.noticeHint")}</span>
          </p>
        )}
      </Section>
      {earlier.length > 0 && (
        <Section title={t("declarations.earlier")}>
          {earlier.map((declaration) => (
            <DeclarationCard key={declaration.id} declaration={declaration} />
          ))}
        </Section>
      )}
    </>
  );
}
