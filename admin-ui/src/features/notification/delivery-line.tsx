import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Delivery } from "../../api/types";
import { momentText } from "../../ui/dates";
import { Tag } from "../../ui/tag";

interface Props {
  delivery: Delivery;
  busy: boolean;
  onReplay: () => void;
}

/** One delivery; its attempts open beneath it. */
export function DeliveryLine({ delivery, busy, onReplay }: Props) {
  const { t } = useTranslation();
  const settled = delivery.state === "SENT" || delivery.state === "GIVEN_UP";
  const what = delivery.kind ? `${delivery.kind} · ${delivery.number}` : t("deliveries.trial");
  return (
    <li>
      <div className="delivery-head">
        <Tag strong={delivery.state !== "SENT"}>{t(`deliveries.state.${delivery.state}`)}</Tag>
        <span className="number">{what}</span>
        <time dateTime={delivery.createdAt} className="muted">
          {momentText(delivery.createdAt)}
        </time>
        {settled && delivery.kind && (
          <Button size="small" disabled={busy} onClick={onReplay} aria-label={t("deliveries.replayOf", { what })}>
            {t("deliveries.replay")}
          </Button>
        )}
      </div>
      {delivery.dueAt && <p className="muted">{t("deliveries.dueAt", { at: momentText(delivery.dueAt) })}</p>}
      {delivery.attempts.length > 0 && (
        <details>
          <summary>{t("deliveries.attempts", { count: delivery.attempts.length })}</summary>
          <ol className="attempts">
            {delivery.attempts.map((attempt) => (
              <li key={attempt.no}>
                {[momentText(attempt.at), t(`deliveries.state.${attempt.outcome}`), attempt.status && `HTTP ${attempt.status}`, `${attempt.millis} ms`].filter(Boolean).join(" · ")}
                {attempt.detail && <code>{attempt.detail}</code>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}
