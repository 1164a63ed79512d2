import { useTranslation } from "react-i18next";

export function Brand() {
  const { t } = useTranslation();
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
        <rect width="32" height="32" rx="7" className="brand-ground" />
        <path d="M5 13c3.7-4 7.3-4 11 0s7.3 4 11 0" fill="none" stroke="#7fd1c4" strokeWidth="2.6" strokeLinecap="round" />
        <path d="M5 20h22" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      </svg>
      <span className="brand-words">
        <strong>{t("ui.brand")}</strong>
        <small>{t("ui.tagline")}</small>
      </span>
    </span>
  );
}
