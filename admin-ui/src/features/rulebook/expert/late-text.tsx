import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";

/** Others changed the draft while the text was typed; nothing was written, and nothing is lost. */
export function LateText({ load, writeOver, saving }: { load: () => void; writeOver: () => void; saving: boolean }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem"
      title={t("expert.late.title")}
      description={t("expert.late.text")}
      action={
        <div className="collision-acts">
          <Button onClick={load}>{t("expert.late.load")}</Button>
          <Button type="primary" loading={saving} onClick={writeOver}>{t("expert.late.over")}</Button>
        </div>
      }
    />
  );
}
