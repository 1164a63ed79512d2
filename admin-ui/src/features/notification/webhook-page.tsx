import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import { post, put, remove, seen } from "../../api/client";
import type { PingAnswer, Webhook, WebhookWish, WebhookWithSecret } from "../../api/types";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Facts, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DeliveryLog } from "./delivery-log";
import { PingResult } from "./ping-result";
import { WEBHOOKS, webhookQuery } from "./queries";
import { SecretNote } from "./secret-note";
import { type WebhookAct, WebhookActs } from "./webhook-acts";
import { WebhookForm } from "./webhook-form";

/** One other system: what it is told, what was sent, and sending it again. */
export default function WebhookPage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useQuery(webhookQuery(id));
  return (
    <>
      <PageTitle title={found.data?.name ?? t("webhooks.title")} lead={<Link to={paths.webhooks}>{t("webhooks.back")}</Link>} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data && <WebhookDetail webhook={found.data} />}
    </>
  );
}

function WebhookDetail({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const path = `${WEBHOOKS}/${webhook.id}`;
  const again = () => queries.invalidateQueries({ queryKey: ["webhooks"] });
  const pinging = useMutation({ mutationFn: () => post<PingAnswer>(`${path}/ping`), onSettled: again });
  const renewing = useMutation({ mutationFn: () => post<WebhookWithSecret>(`${path}/secret`, undefined, seen(webhook.version)), onSettled: again });
  const moving = useMutation({ mutationFn: (act: "pause" | "resumption") => post<Webhook>(`${path}/${act}`, undefined, seen(webhook.version)), onSettled: again });
  const removing = useMutation({
    mutationFn: () => remove<void>(path, webhook.version),
    onSuccess: async () => {
      await navigate(paths.webhooks);
      queries.removeQueries({ queryKey: ["webhooks", webhook.id] });
      await again();
    },
  });
  const changing = useMutation({ mutationFn: (wish: WebhookWish) => put<Webhook>(path, wish, webhook.version), onSuccess: () => setEditing(false), onSettled: again });
  const acts: Record<WebhookAct, () => void> = {
    ping: () => pinging.mutate(),
    edit: () => setEditing(true),
    pause: () => moving.mutate("pause"),
    resume: () => moving.mutate("resumption"),
    renew: () => renewing.mutate(),
    remove: () => removing.mutate(),
  };
  return (
    <>
      <Section title={t("webhooks.about")} aside={<WebhookActs webhook={webhook} busy={pinging.isPending || moving.isPending || renewing.isPending || removing.isPending} onAct={(act) => acts[act]()} />}>
        <Facts
          items={[
            [t("webhooks.stateLabel"), t(`webhooks.state.${webhook.state}`)],
            [t("webhooks.url"), <span key="url" className="webhook-url">{webhook.url}</span>],
            [t("webhooks.topics"), webhook.topics.map((topic) => t(`preferences.topic.${topic}`)).join(" · ")],
            [t("webhooks.failingSince"), momentText(webhook.failingSince)],
            [t("webhooks.createdBy"), `${webhook.createdBy} · ${momentText(webhook.createdAt)}`],
          ]}
        />
        {pinging.data && <PingResult answer={pinging.data} />}
        {renewing.data && <SecretNote secret={renewing.data.secret} />}
        <ProblemAlert error={pinging.error ?? moving.error ?? renewing.error ?? removing.error} />
        {editing && <WebhookForm webhook={webhook} pending={changing.isPending} problem={<ProblemAlert error={changing.error} />} onSend={(wish) => changing.mutate(wish)} onCancel={() => setEditing(false)} />}
      </Section>
      <DeliveryLog id={webhook.id} />
    </>
  );
}
