import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { DeliveryState } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DeliveryLine } from "./delivery-line";
import { deliveriesQuery, WEBHOOKS } from "./queries";
import { ReplayRange } from "./replay-range";

const STATES: DeliveryState[] = ["PENDING", "SENT", "FAILED", "GIVEN_UP"];

/** What was sent to another system, attempt by attempt. */
export function DeliveryLog({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [state, setState] = useState("");
  const [cursors, setCursors] = useState<string[]>([]);
  const found = useQuery({ ...deliveriesQuery(id, state, cursors.at(-1)), placeholderData: keepPreviousData });
  const again = () => queries.invalidateQueries({ queryKey: ["webhooks", id] });
  const replaying = useMutation({ mutationFn: (delivery: string) => post<void>(`${WEBHOOKS}/${id}/deliveries/${delivery}/replay`), onSettled: again });
  const next = found.data?.next;
  return (
    <Section
      title={t("deliveries.title")}
      aside={
        <label>
          {t("deliveries.filter")}{" "}
          <select
            className="ant-input delivery-filter"
            value={state}
            onChange={(event) => {
              setState(event.target.value);
              setCursors([]);
            }}
          >
            <option value="">{t("deliveries.all")}</option>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {t(`deliveries.state.${one}`)}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <ReplayRange id={id} onDone={again} />
      <ProblemAlert error={found.error ?? replaying.error} />
      {found.isPending && <Waiting />}
      {found.data?.items.length === 0 && <Empty title={t("deliveries.none")} />}
      <ul className="deliveries">
        {found.data?.items.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} busy={replaying.isPending} onReplay={() => replaying.mutate(delivery.id)} />
        ))}
      </ul>
      <div className="button-row">
        {cursors.length > 0 && <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t("deliveries.newer")}</Button>}
        {next && <Button onClick={() => setCursors([...cursors, next])}>{t("deliveries.older")}</Button>}
      </div>
    </Section>
  );
}
