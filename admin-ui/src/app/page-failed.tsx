import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useRouteError } from "react-router";

/** The last resort: a page that could not be drawn, or whose code could not be loaded. */
export function PageFailed() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <div className="notice-page">
      <h1>{t("app.failed.title")}</h1>
      <p>{t("app.failed.text")}</p>
      <pre className="notice-detail">{error instanceof Error ? error.message : String(error)}</pre>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t("app.failed.reload")}
      </Button>
    </div>
  );
}
