import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { ReplayCount } from "../../api/types";
import { dayBefore, today } from "../../ui/dates";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { WEBHOOKS } from "./queries";

const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`);
const DAY_MILLIS = 86_400_000;

/** Sends again what was made on some days, for a receiver that was down or lost something. */
export function ReplayRange({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(dayBefore(1));
  const [to, setTo] = useState(today());
  const [onlyGivenUp, setOnlyGivenUp] = useState(true);
  const replaying = useMutation({
    mutationFn: () => post<ReplayCount>(`${WEBHOOKS}/${id}/replays`, { from: midnight(from).toISOString(), to: new Date(midnight(to).getTime() + DAY_MILLIS).toISOString(), onlyGivenUp }),
    onSettled: onDone,
  });
  return (
    <details className="replay-range">
      <summary>{t("deliveries.range")}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          replaying.mutate();
        }}
      >
        <Field id="replay-from" label={t("deliveries.from")}>
          <input id="replay-from" type="date" required className="ant-input" value={from} max={to} onChange={(event) => setFrom(event.target.value)} />
        </Field>
        <Field id="replay-to" label={t("deliveries.to")}>
          <input id="replay-to" type="date" required className="ant-input" value={to} min={from} onChange={(event) => setTo(event.target.value)} />
        </Field>
        <Checkbox checked={onlyGivenUp} onChange={(event) => setOnlyGivenUp(event.target.checked)}>
          {t("deliveries.onlyGivenUp")}
        </Checkbox>
        <Button htmlType="submit" loading={replaying.isPending}>
          {t("deliveries.replayRange")}
        </Button>
        {replaying.data && <p role="status">{t("deliveries.replayed", { count: replaying.data.count })}</p>}
        <ProblemAlert error={replaying.error} />
      </form>
    </details>
  );
}
