import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import type { Webhook } from "../../api/types";

export type WebhookAct = "ping" | "edit" | "pause" | "resume" | "renew" | "remove";

interface Props {
  webhook: Webhook;
  busy: boolean;
  onAct: (act: WebhookAct) => void;
}

export function WebhookActs({ webhook, busy, onAct }: Props) {
  const { t } = useTranslation();
  const plain: WebhookAct[] = ["ping", "edit", webhook.state === "ACTIVE" ? "pause" : "resume"];
  const asked: WebhookAct[] = ["renew", "remove"];
  return (
    <div className="button-row">
      {plain.map((act) => (
        <Button key={act} disabled={busy} onClick={() => onAct(act)}>
          {t(`webhooks.act.${act}`)}
        </Button>
      ))}
      {asked.map((act) => (
        <Popconfirm key={act} title={t(`webhooks.sure.${act}`)} okText={t(`webhooks.act.${act}`)} cancelText={t("webhooks.cancel")} onConfirm={() => onAct(act)}>
          <Button danger={act === "remove"} disabled={busy}>
            {t(`webhooks.act.${act}`)}
          </Button>
        </Popconfirm>
      ))}
    </div>
  );
}
