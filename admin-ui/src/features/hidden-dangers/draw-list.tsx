import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { districtsQuery, vocabularyQuery } from "../../api/queries";
import type { RecheckDrawRow } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { LevelMark } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { drawQuery, drawsQuery } from "./closure-queries";
import { drawAgain } from "./recheck-words";

/** Every draw, which the reader can draw again here and see the same. */
export function DrawList() {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const draws = useQuery(drawsQuery());
  const districts = useQuery(districtsQuery());
  const vocabulary = useQuery(vocabularyQuery());
  const [chosen, setChosen] = useState<RecheckDrawRow>();
  const rows = draws.data?.items ?? [];
  return (
    <>
      <p className="muted">{t("rechecks.drawsLead")}</p>
      <ProblemAlert error={draws.error} retry={() => void draws.refetch()} />
      {draws.data && rows.length === 0 && <Empty title={t("rechecks.drawsNone")} />}
      {rows.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={t("rechecks.draws")}>
          <table className="plain">
            <thead>
              <tr>
                {(["month", "district", "level", "industry", "share", "drawn", "checked", "recurred", "verify"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`rechecks.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.month.slice(0, 7)}</td>
                  <td lang="zh-CN">{districts.data?.items.find(({ code }) => code === row.district)?.name ?? row.district}</td>
                  <td>
                    <LevelMark level={row.level} />
                  </td>
                  <td>{coded(vocabulary.data?.industries, row.industry)}</td>
                  <td>{row.share}%</td>
                  <td>
                    {row.drawn} / {row.population}
                  </td>
                  <td>{row.checked}</td>
                  <td>{row.recurred}</td>
                  <td>
                    <Button size="small" onClick={() => setChosen(row)}>
                      {t("rechecks.verify")}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen && <DrawnAgain key={chosen.id} row={chosen} />}
    </>
  );
}

function DrawnAgain({ row }: { row: RecheckDrawRow }) {
  const { t } = useTranslation();
  const draw = useQuery(drawQuery(row.id));
  const again = useQuery({
    queryKey: ["recheck-draws", row.id, "again"],
    queryFn: () => drawAgain(draw.data?.seed ?? "", draw.data?.population ?? [], row.drawn),
    enabled: !!draw.data,
  });
  if (!draw.data) return <ProblemAlert error={draw.error} />;
  const same = again.data && again.data.join() === [...draw.data.drawn].sort().join();
  return (
    <div role="status">
      {again.data && <p>{t(same ? "rechecks.same" : "rechecks.differs")}</p>}
      <p className="muted">
        {t("rechecks.seed")} <code>{draw.data.seed}</code>
      </p>
      <p className="muted">{t("rechecks.how", { count: row.drawn })}</p>
      <details>
        <summary>{t("rechecks.population", { count: draw.data.population.length })}</summary>
        <p className="number">{draw.data.population.join(" ")}</p>
      </details>
    </div>
  );
}
