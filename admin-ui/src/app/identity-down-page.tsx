import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Brand } from "../ui/brand";

/** Shown while nobody can be identified: says what still holds and what to do. */
export function IdentityDownPage({ retry }: { retry: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="notice-page">
      <Brand />
      <p className="notice-code">503</p>
      <h1>{t("app.identityDown.title")}</h1>
      <p>{t("app.identityDown.text")}</p>
      <Button type="primary" size="large" onClick={retry}>
        {t("app.identityDown.retry")}
      </Button>
    </main>
  );
}
