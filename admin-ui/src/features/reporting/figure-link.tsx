import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Figure } from "../../api/types";

/** A number is the way to its records; the register's address is the one that the service counts by. */
export function FigureLink({ figure, label }: { figure: Figure | null; label: string }) {
  const { t, i18n } = useTranslation();
  if (!figure) return <span className="muted" aria-label={t("statistics.notByPeriod")}>–</span>;
  const text = figure.count.toLocaleString(i18n.language);
  return (
    <Link to={figure.query} className="figure-link" aria-label={t("statistics.toRecords", { label, shown: text })}>
      {text}
    </Link>
  );
}
