import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { post } from "../../api/client";
import type { WebhookWish, WebhookWithSecret } from "../../api/types";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Tag } from "../../ui/tag";
import { Waiting } from "../../ui/waiting";
import { WEBHOOKS, webhooksQuery } from "./queries";
import { SecretNote } from "./secret-note";
import { WebhookForm } from "./webhook-form";

/** Other systems that are told what happens in one's unit. */
export default function WebhooksPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const found = useQuery(webhooksQuery());
  const registering = useMutation({
    mutationFn: (wish: WebhookWish) => post<WebhookWithSecret>(WEBHOOKS, wish),
    onSuccess: () => {
      setAdding(false);
      return queries.invalidateQueries({ queryKey: ["webhooks"] });
    },
  });
  return (
    <>
      <PageTitle title={t("webhooks.title")} lead={t("webhooks.lead")} actions={!adding && <Button onClick={() => setAdding(true)}>{t("webhooks.add")}</Button>} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {registering.data && <SecretNote secret={registering.data.secret} />}
      {adding && (
        <Section title={t("webhooks.add")}>
          <WebhookForm pending={registering.isPending} problem={<ProblemAlert error={registering.error} />} onSend={(wish) => registering.mutate(wish)} onCancel={() => setAdding(false)} />
        </Section>
      )}
      {found.isPending && <Waiting />}
      {found.data && (
        <Section title={t("webhooks.registered")}>
          {found.data.items.length === 0 && <Empty title={t("webhooks.none")} hint={t("webhooks.noneHint")} />}
          <ul className="webhooks">
            {found.data.items.map((webhook) => (
              <li key={webhook.id}>
                <Link to={paths.webhook(webhook.id)}>{webhook.name}</Link>
                <span className="webhook-url">{webhook.url}</span>
                <Tag strong={webhook.state !== "ACTIVE"}>{t(`webhooks.state.${webhook.state}`)}</Tag>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
