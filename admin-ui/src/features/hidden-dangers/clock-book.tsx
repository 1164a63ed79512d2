import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "../../api/queries";
import type { ClockLine, DutyTime, HiddenDanger } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { ClauseText } from "./clause-text";
import { ClockCorrection } from "./clock-correction";

const CORRECTING = ["DISTRICT_REGULATOR", "CITY_REGULATOR"];

/** Every line of a clock with its rule, and every stretch of days between them. */
export function ClockBook({ record, clock }: { record: HiddenDanger; clock: DutyTime }) {
  const { t } = useTranslation();
  const mayCorrect = useQuery(meQuery()).data?.roles.some((role) => CORRECTING.includes(role)) === true;
  const [correcting, correct] = useState<number>();
  const open = record.status !== "CLOSED" && record.status !== "DISMISSED";
  return (
    <div className="why">
      <ol className="clock-book">
        {clock.lines.map((line) => (
          <li key={line.seq}>
            <Line line={line} />
            {clock.stretches.filter(({ since }) => since === line.seq).map((stretch) => <Days key={stretch.after} stretch={stretch} />)}
            {mayCorrect && open && line.act !== "CORRECT" && correcting !== line.seq && (
              <Button size="small" aria-label={t("clocks.correctLine", { seq: line.seq })} onClick={() => correct(line.seq)}>
                {t("clocks.correct")}
              </Button>
            )}
            {correcting === line.seq && <ClockCorrection record={record} duty={clock.duty} line={line} done={() => correct(undefined)} />}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Line({ line }: { line: ClockLine }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const day = <time dateTime={line.holdsFrom}>{line.holdsFrom}</time>;
  return (
    <>
      <p>
        {line.correctedTo ? <del>{day}</del> : day} {line.correctedTo && <strong>{t("clocks.correctedTo", { day: line.correctedTo })}</strong>}{" "}
        {line.act !== "CORRECT" && (line.event ? t(`clocks.event.${line.event}`) : t("clocks.takenOver"))} → <strong>{t(`clocks.act.${line.act}`)}</strong>
        {line.period && ` · ${t(`clocks.period.${line.period.unit}`, { count: line.period.days })}`}
        {line.corrects && ` · ${t("clocks.corrects", { seq: line.corrects, day: line.holdsFrom })}`}
      </p>
      {line.rule && (
        <>
          <p>{words(line.rule.row.sentence)}</p>
          <p>
            <ClauseText criterion={line.rule.row.id} basis={line.rule.row.basis} />
          </p>
        </>
      )}
      {line.reason && <q>{line.reason}</q>}
      <small className="muted">
        {momentText(line.at)} · {line.by}
      </small>
    </>
  );
}

function Days({ stretch }: { stretch: DutyTime["stretches"][number] }) {
  const { t } = useTranslation();
  const until = stretch.until ?? t("clocks.open");
  return (
    <p className="muted">
      {stretch.running ? t("clocks.counted", { after: stretch.after, until, count: stretch.counted }) : t("clocks.standing", { after: stretch.after, until })}
      {stretch.skipped.length > 0 && <> · {t("clocks.skipped", { days: stretch.skipped.join(t("ui.comma")) })}</>}
    </p>
  );
}
