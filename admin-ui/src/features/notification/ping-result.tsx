import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { PingAnswer } from "../../api/types";

export function PingResult({ answer }: { answer: PingAnswer }) {
  const { t } = useTranslation();
  return (
    <Alert
      type={answer.arrived ? "success" : "error"}
      showIcon
      role="status"
      title={t(answer.arrived ? "webhooks.pingArrived" : "webhooks.pingFailed")}
      description={[answer.status && `HTTP ${answer.status}`, answer.detail].filter(Boolean).join(" · ")}
    />
  );
}
