import type { TFunction } from "i18next";

/** Who is waited for, in words: people in a role, or the clock. */
export const whoText = (roles: string[], t: TFunction) => (roles.length > 0 ? roles.map((role) => t(`app.roles.${role}`)).join(t("ui.comma")) : t("standing.clock"));
