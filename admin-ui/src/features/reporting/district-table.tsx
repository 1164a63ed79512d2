import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DistrictOnMap } from "../../api/types";
import { RISK_LEVELS, RiskMark } from "../../ui/marks";
import { amountOf } from "./level-counts";

interface Props {
  districts: DistrictOnMap[];
  counted: "riskPoints" | "enterprises";
  addressOf: (district: string, level?: string) => string;
}

/** The map as a table: the same districts and numbers for those who do not see it, and for paper. */
export function DistrictTable({ districts, counted, addressOf }: Props) {
  const { t, i18n } = useTranslation();
  const caption = t(`riskMap.counted.${counted}`);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="plain statistics-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("statistics.by.DISTRICT")}</th>
            {RISK_LEVELS.map((level) => (
              <th key={level} scope="col" className="amount">
                <RiskMark level={level} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {districts.map((district) => (
            <tr key={district.code}>
              <th scope="row">{district.name}</th>
              {RISK_LEVELS.map((level) => (
                <td key={level} className="amount">
                  <Link className="figure-link" to={addressOf(district.code, level)}>
                    {amountOf(district[counted], level).toLocaleString(i18n.language)}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
