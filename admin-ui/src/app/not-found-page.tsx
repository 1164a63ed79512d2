import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "./paths";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className="notice-page">
      <p className="notice-code">404</p>
      <h1>{t("app.notFound.title")}</h1>
      <p>{t("app.notFound.text")}</p>
      <Link to={paths.work}>{t("app.backToWork")}</Link>
    </div>
  );
}
