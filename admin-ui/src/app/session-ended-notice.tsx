import { useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { useAuth } from "react-oidc-context";
import { i18next } from "../i18n/i18n";
import { sessionEnded, useSessionEnded } from "./session-ended";

/** Logging in again happens in a small window, so nothing typed on the page is lost. */
export function SessionEndedNotice() {
  const { t } = useTranslation();
  const auth = useAuth();
  const queries = useQueryClient();
  const ended = useSessionEnded();
  if (!ended) return null;
  const again = async () => {
    if (!(await auth.signinPopup({ ui_locales: i18next.language }))) return;
    sessionEnded.over();
    await queries.invalidateQueries();
  };
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t("app.sessionEnded.title")}
      description={t("app.sessionEnded.text")}
      action={
        <Button type="primary" onClick={() => void again()}>
          {t("app.sessionEnded.again")}
        </Button>
      }
    />
  );
}
