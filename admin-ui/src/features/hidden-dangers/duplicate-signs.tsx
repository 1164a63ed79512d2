import { useTranslation } from "react-i18next";
import type { PossibleDuplicate } from "../../api/types";

/** Why two records may be about the same thing. */
export function DuplicateSigns({ candidate }: { candidate: PossibleDuplicate }) {
  const { t } = useTranslation();
  const signs = [
    candidate.sameSpot && t("duplicates.sameSpot"),
    candidate.sameFinding && t("duplicates.sameFinding"),
    candidate.likeness >= 50 && t("duplicates.likeness", { percent: candidate.likeness }),
  ].filter(Boolean);
  return <span className="muted">{signs.join(" · ")}</span>;
}
