import { Button, Checkbox, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NoticeTopic, Webhook, WebhookWish } from "../../api/types";
import { Field } from "../../ui/field";

const TOPICS: NoticeTopic[] = ["DEADLINES", "HANDLING", "SUPERVISION", "RULES", "OPERATION"];

interface Props {
  webhook?: Webhook;
  pending: boolean;
  problem: ReactNode;
  onSend: (wish: WebhookWish) => void;
  onCancel: () => void;
}

export function WebhookForm({ webhook, pending, problem, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(webhook?.name ?? "");
  const [url, setUrl] = useState(webhook?.url ?? "https://");
  const [topics, setTopics] = useState<NoticeTopic[]>(webhook?.topics ?? ["DEADLINES", "SUPERVISION"]);
  const toggle = (topic: NoticeTopic) => setTopics(topics.includes(topic) ? topics.filter((other) => other !== topic) : [...topics, topic]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ name: name.trim(), url: url.trim(), topics });
      }}
    >
      <Field id="webhook-name" label={t("webhooks.name")} required>
        <Input id="webhook-name" maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field id="webhook-url" label={t("webhooks.url")} required hint={t("webhooks.urlHint")}>
        <Input id="webhook-url" type="url" maxLength={500} value={url} onChange={(event) => setUrl(event.target.value)} />
      </Field>
      <fieldset className="webhook-topics">
        <legend>{t("webhooks.topics")}</legend>
        {TOPICS.map((topic) => (
          <Checkbox key={topic} checked={topics.includes(topic)} onChange={() => toggle(topic)}>
            {t(`preferences.topic.${topic}`)}
          </Checkbox>
        ))}
      </fieldset>
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={!name.trim() || !url.trim() || topics.length === 0} loading={pending}>
          {t("webhooks.save")}
        </Button>
        <Button onClick={onCancel}>{t("webhooks.cancel")}</Button>
      </div>
      {problem}
    </form>
  );
}
