import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Photograph } from "../../api/types";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";

/** What a photograph says of itself, or that it does not, and what about it should be looked at. */
export function PhotoFacts({ photograph }: { photograph: Photograph | undefined }) {
  const { t } = useTranslation();
  if (!photograph) return null;
  const { takenAt, place, signs } = photograph;
  return (
    <span className="photo-facts">
      <span>{takenAt ? t("evidence.own.taken", { at: momentText(takenAt) }) : t("evidence.own.notTaken")}</span>
      <span>{place ? t("evidence.own.place", { latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5) }) : t("evidence.own.noPlace")}</span>
      {signs.length > 0 && (
        <span className="photo-signs">
          <strong>{t("evidence.signs")}</strong>
          {signs.map(({ kind, elsewhere, metres, why }) => (
            <span key={kind}>
              {t(`evidence.sign.${kind}`, { metres })} {elsewhere && <Link to={paths.record(elsewhere)}>{elsewhere}</Link>}
              {why && ` (${why.row.id})`}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
