import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post, remove } from "../../api/client";
import type { NotificationPreferences } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { PREFERENCES, preferencesQuery } from "./queries";

/** Where mail goes: an address counts once the code that was sent there came back. */
export function MailAddress({ address }: { address: string | null }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [entered, setEntered] = useState("");
  const [sentTo, setSentTo] = useState<string>();
  const [code, setCode] = useState("");
  const claiming = useMutation({ mutationFn: () => post<void>(`${PREFERENCES}/address`, { address: entered.trim() }), onSuccess: () => setSentTo(entered.trim()) });
  const confirming = useMutation({
    mutationFn: () => post<NotificationPreferences>(`${PREFERENCES}/address/confirmation`, { code: code.trim() }),
    onSuccess: (saved) => queries.setQueryData(preferencesQuery().queryKey, saved),
  });
  const removing = useMutation({
    mutationFn: () => remove<void>(`${PREFERENCES}/address`),
    onSuccess: () => queries.invalidateQueries({ queryKey: preferencesQuery().queryKey }),
  });
  return (
    <div className="mail-address">
      <p>{address ? t("preferences.addressIs", { address }) : t("preferences.noAddress")}</p>
      {address && (
        <Button loading={removing.isPending} onClick={() => removing.mutate()}>
          {t("preferences.removeAddress")}
        </Button>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          claiming.mutate();
        }}
      >
        <Field id="mail-address" label={t(address ? "preferences.newAddress" : "preferences.enterAddress")} hint={t("preferences.addressHint")}>
          <Input id="mail-address" type="email" autoComplete="email" maxLength={254} value={entered} onChange={(event) => setEntered(event.target.value)} />
        </Field>
        <Button htmlType="submit" disabled={!entered.trim()} loading={claiming.isPending}>
          {t("preferences.sendCode")}
        </Button>
        <ProblemAlert error={claiming.error ?? removing.error} />
      </form>
      {sentTo && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            confirming.mutate();
          }}
        >
          <Field id="mail-code" label={t("preferences.code", { address: sentTo })}>
            <Input id="mail-code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={(event) => setCode(event.target.value)} />
          </Field>
          <Button type="primary" htmlType="submit" disabled={code.trim().length !== 6} loading={confirming.isPending}>
            {t("preferences.confirm")}
          </Button>
          <ProblemAlert error={confirming.error} />
        </form>
      )}
    </div>
  );
}
