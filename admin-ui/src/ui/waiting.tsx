import { Spin } from "antd";
import { useTranslation } from "react-i18next";

export function Waiting() {
  const { t } = useTranslation();
  return (
    <div className="waiting" role="status" aria-label={t("ui.loading")}>
      <Spin />
    </div>
  );
}
