import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clocksQuery } from "../../api/queries";
import type { DutyTime, HiddenDanger } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { ClockBook } from "./clock-book";

/** Until when each duty has to be done; every date leads to the days it was counted from. */
export function DutyClocks({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const clocks = useQuery({ ...clocksQuery(record.number, record.version), placeholderData: keepPreviousData });
  const [asked, ask] = useState<DutyTime["duty"]>();
  const book = clocks.data?.clocks.find(({ duty }) => duty === asked);
  return (
    <Section title={t("clocks.title")}>
      {clocks.isPending && <Waiting />}
      <ProblemAlert error={clocks.error} retry={() => void clocks.refetch()} />
      {clocks.data?.clocks.length === 0 && <p className="muted">{t("clocks.none")}</p>}
      <ul className="duty-clocks">
        {clocks.data?.clocks.map((clock) => (
          <li key={clock.duty}>
            <strong>{t(`clocks.duty.${clock.duty}`)}</strong> <ClockState clock={clock} />
            <Button type="link" size="small" aria-label={t("clocks.whyOf", { duty: t(`clocks.duty.${clock.duty}`) })} onClick={() => ask(clock.duty)}>
              {t("clocks.why")}
            </Button>
          </li>
        ))}
      </ul>
      <Drawer
        open={book !== undefined}
        onClose={() => ask(undefined)}
        size="min(720px, 100vw)"
        title={book && t("clocks.whyOf", { duty: t(`clocks.duty.${book.duty}`) })}
        destroyOnHidden
        closable={{ "aria-label": t("why.close") }}
      >
        {book && <ClockBook record={record} clock={book} />}
      </Drawer>
    </Section>
  );
}

function ClockState({ clock }: { clock: DutyTime }) {
  const { t } = useTranslation();
  const ended = clock.state === "STOPPED";
  return (
    <span>
      {t(`clocks.state.${clock.state}`)}
      {clock.dueOn && (
        <>
          {" · "}
          <time dateTime={clock.dueOn}>{t(ended ? "clocks.wasDueOn" : "clocks.dueOn", { day: clock.dueOn })}</time>
        </>
      )}
      {clock.overdue && (
        <>
          {" · "}
          <strong className={ended ? undefined : "late"}>{t(ended ? "clocks.late" : "clocks.overdue")}</strong>
        </>
      )}
    </span>
  );
}
