import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";

/** Somebody else was faster: a plain choice, and what was typed stays. */
export function ConflictNotice({ reload }: { reload: () => Promise<void> }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem"
      title={t("conflict.title")}
      description={t("conflict.text")}
      action={
        <Button type="primary" onClick={() => void reload()}>
          {t("conflict.reload")}
        </Button>
      }
    />
  );
}
