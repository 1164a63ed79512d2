import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { districtsQuery, meQuery } from "../../api/queries";
import { today } from "../../ui/dates";
import { Field } from "../../ui/field";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DeclareDay } from "./declare-day";
import { LocalDayCard } from "./local-day-card";
import { localDaysQuery } from "./queries";

const REGULATING = ["DISTRICT_REGULATOR", "CITY_REGULATOR"];

/** Days that a district or the city arranged itself: what waits to be confirmed first. */
export default function LocalDaysPage() {
  const { t } = useTranslation();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [declaring, setDeclaring] = useState(false);
  const me = useQuery(meQuery()).data;
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const days = useQuery(localDaysQuery(year));
  const regulates = me?.roles.some((role) => REGULATING.includes(role)) === true;
  const places = [{ code: "310000", name: t("calendar.city") }, ...districts];
  const items = days.data?.items ?? [];
  const waiting = items.filter(({ state }) => state === "DECLARED");
  const decided = items.filter(({ state }) => state !== "DECLARED");
  return (
    <>
      <PageTitle
        title={t("calendar.title")}
        lead={t("calendar.lead")}
        actions={
          regulates &&
          !declaring && (
            <Button type="primary" onClick={() => setDeclaring(true)}>
              {t("calendar.declare")}
            </Button>
          )
        }
      />
      <Field id="calendar-year" label={t("calendar.year")}>
        <Input id="calendar-year" type="number" min={2000} max={2100} value={year} onChange={(event) => setYear(Number(event.target.value))} />
      </Field>
      <ProblemAlert error={days.error} retry={() => void days.refetch()} />
      {days.isPending && <Waiting />}
      {declaring && <DeclareDay places={places} close={() => setDeclaring(false)} />}
      {days.data && items.length === 0 && <Empty title={t("calendar.none")} hint={regulates && t("calendar.hint")} />}
      {waiting.length > 0 && (
        <Section title={t("calendar.waiting", { count: waiting.length })}>
          {waiting.map((day) => (
            <LocalDayCard key={day.number} day={day} places={places} decides={regulates && day.declaredBy !== me?.name} />
          ))}
        </Section>
      )}
      {decided.length > 0 && (
        <Section title={t("calendar.decided")}>
          {decided.map((day) => (
            <LocalDayCard key={day.number} day={day} places={places} decides={false} />
          ))}
        </Section>
      )}
    </>
  );
}
