import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export type Language = "zh-CN" | "en";
const REMEMBERED = "anlan.language";

const files = import.meta.glob<Record<string, unknown>>("./*/*.json", { eager: true, import: "default" });
const resources: Record<string, { translation: Record<string, unknown> }> = {};
for (const [path, texts] of Object.entries(files)) {
  const language = path.split("/")[1] ?? "";
  resources[language] ??= { translation: {} };
  Object.assign(resources[language].translation, texts);
}

function remembered(): Language {
  return localStorage.getItem(REMEMBERED) === "en" ? "en" : "zh-CN";
}

void i18next.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: "zh-CN",
  resources,
  interpolation: { escapeValue: false },
  returnNull: false,
});

export function changeLanguage(language: Language): void {
  localStorage.setItem(REMEMBERED, language);
  void i18next.changeLanguage(language);
}

export { i18next };
