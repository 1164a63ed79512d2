import { Alert } from "antd";
import { useTranslation } from "react-i18next";

/** A secret as it is told: this once. */
export function SecretNote({ secret }: { secret: string }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="secret"
      title={t("webhooks.secretOnce")}
      description={
        <>
          <code className="secret-text">{secret}</code>
          <p>{t("webhooks.secretUse")}</p>
        </>
      }
    />
  );
}
