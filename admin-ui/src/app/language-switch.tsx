import { useTranslation } from "react-i18next";
import { changeLanguage } from "../i18n/i18n";

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const other = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <button type="button" className="text-button" lang={other} onClick={() => changeLanguage(other)}>
      {t("app.otherLanguage")}
    </button>
  );
}
