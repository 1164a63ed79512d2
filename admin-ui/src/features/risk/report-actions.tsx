import { CloudUploadOutlined, PlusOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";

export function ReportActions() {
  const { t } = useTranslation();
  return (
    <>
      <Link className="button-secondary" to={paths.riskPointImport}>
        <CloudUploadOutlined aria-hidden /> {t("risk.import")}
      </Link>
      <Link className="button-primary" to={paths.newRiskPoint}>
        <PlusOutlined aria-hidden /> {t("risk.report")}
      </Link>
    </>
  );
}
