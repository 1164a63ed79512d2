import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { DistrictOnMap } from "../../api/types";
import { RISK_LEVELS } from "../../ui/marks";
import { firstRowOf, rowsOf, tilesOf } from "./district-tiles";
import { amountOf, sumOf } from "./level-counts";

const WIDTH = 150;
const HEIGHT = 96;
const GAP = 8;
const PAD = 12;
const BAR = WIDTH - 2 * PAD;

interface Props {
  districts: DistrictOnMap[];
  counted: "riskPoints" | "enterprises";
  addressOf: (district: string) => string;
}

/** A schematic map: a tile per district with its shares of the four colours and the highest level in words. */
export function DistrictMap({ districts, counted, addressOf }: Props) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const tiles = tilesOf(districts);
  const first = firstRowOf(tiles);
  return (
    <svg className="district-map no-print" viewBox={`0 0 ${5 * (WIDTH + GAP)} ${(rowsOf(tiles) - first) * (HEIGHT + GAP)}`} role="group" aria-label={t("riskMap.map")}>
      {tiles.map(({ district, column, row }) => {
        const counts = district[counted];
        const all = sumOf(counts);
        const highest = RISK_LEVELS.find((level) => amountOf(counts, level) > 0);
        const word = t(`ui.riskLevels.${highest ?? "NONE"}`);
        const open = () => void navigate(addressOf(district.code));
        let at = PAD;
        return (
          <g
            key={district.code}
            className={`tile tile-${(highest ?? "none").toLowerCase()}`}
            transform={`translate(${column * (WIDTH + GAP)} ${(row - first) * (HEIGHT + GAP)})`}
            role="link"
            tabIndex={0}
            onClick={open}
            onKeyDown={(event) => event.key === "Enter" && open()}
          >
            <rect className="tile-ground" width={WIDTH} height={HEIGHT} rx="6" />
            <rect className="tile-rail" width="6" height={HEIGHT} rx="3" />
            <text x={PAD + 4} y="26" className="tile-name">
              {district.name}
            </text>
            <text x={PAD + 4} y="48" className="tile-count">
              {all.toLocaleString(i18n.language)}
            </text>
            <text x={WIDTH - PAD} y="48" className="tile-word" textAnchor="end">
              {word}
            </text>
            {RISK_LEVELS.map((level) => {
              const width = all === 0 ? 0 : (amountOf(counts, level) / all) * BAR;
              const x = at;
              at += width;
              return <rect key={level} className={`fill-${level.toLowerCase()}`} x={x + 2} y="66" width={width} height="14" />;
            })}
          </g>
        );
      })}
    </svg>
  );
}
