import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { LocalDay } from "../../api/types";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { Facts } from "../../ui/section";

interface Props {
  day: LocalDay;
  places: { code: string; name: string }[];
  decides: boolean;
}

/** One day with who declared it and why, and the buttons of who may decide it. */
export function LocalDayCard({ day, places, decides }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState("");
  const deciding = useMutation({
    mutationFn: (confirmed: boolean) => post(`/local-days/${day.number}/${confirmed ? "confirmation" : "refusal"}`, confirmed ? {} : { reason: refusal.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["local-days"] }),
  });
  const place = places.find(({ code }) => code === day.division)?.name ?? day.division;
  const kind = day.working === null ? "asCountry" : day.working ? "working" : "off";
  const label = `${day.day} ${place}`;
  return (
    <article className="local-day" aria-label={label}>
      <h3>
        <time dateTime={day.day}>{day.day}</time> · {place} · {t(`calendar.kind.${kind}`)}
      </h3>
      <Facts
        items={[
          [t("calendar.name"), day.name],
          [t("calendar.reason"), day.reason],
          [t("calendar.declaredBy"), `${day.declaredBy} · ${momentText(day.declaredAt)}`],
          [t(`calendar.state.${day.state}`), day.decidedBy && `${day.decidedBy} · ${momentText(day.decidedAt)}`],
          [t("calendar.refusal"), day.refusal],
        ]}
      />
      <ProblemAlert error={deciding.error} />
      {decides && (
        <div className="local-day-acts">
          <Button type="primary" loading={deciding.isPending} aria-label={`${t("calendar.confirm")} ${label}`} onClick={() => deciding.mutate(true)}>
            {t("calendar.confirm")}
          </Button>
          <Input aria-label={`${t("calendar.refusal")} ${label}`} placeholder={t("calendar.refusal")} maxLength={1000} value={refusal} onChange={(event) => setRefusal(event.target.value)} />
          <Button disabled={!refusal.trim()} aria-label={`${t("calendar.refuse")} ${label}`} onClick={() => deciding.mutate(false)}>
            {t("calendar.refuse")}
          </Button>
        </div>
      )}
    </article>
  );
}
