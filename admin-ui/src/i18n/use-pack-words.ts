import { useTranslation } from "react-i18next";
import type { Labels } from "../api/types";
import { useLabels } from "./use-labels";

/** What people call a version named `id@version`; the name itself of a pack that is not among the known. */
export function usePackWords(packs: readonly { id: string; title: Labels }[] | undefined) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (reference: string) => {
    const [id, version] = reference.split("@");
    const title = words(packs?.find((pack) => pack.id === id)?.title);
    return title && version ? t("rules.titled", { title, version }) : reference;
  };
}
