import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Radio } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { today } from "../../ui/dates";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";

interface Props {
  places: { code: string; name: string }[];
  close: () => void;
}

const WORKING = { off: false, working: true, asCountry: null } as const;

/** Proposes a day; it counts once somebody else confirms it. */
export function DeclareDay({ places, close }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const queries = useQueryClient();
  const [draft, setDraft] = useState({ division: places.at(-1)?.code ?? "", day: "", kind: "off" as keyof typeof WORKING, name: "", reason: "" });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((old) => ({ ...old, ...part }));
  const declaring = useMutation({
    mutationFn: () => post("/local-days", { division: draft.division, day: draft.day, working: WORKING[draft.kind], name: draft.name.trim(), reason: draft.reason.trim() }),
    onSuccess: async () => {
      void message.success(t("calendar.declared"));
      await queries.invalidateQueries({ queryKey: ["local-days"] });
      close();
    },
  });
  const complete = draft.division && draft.day && draft.name.trim() && draft.reason.trim();
  const missing = (value: string) => (tried && !value.trim() ? t("ui.required") : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete) declaring.mutate();
  };
  return (
    <form className="fields action-form panel" noValidate onSubmit={submit}>
      <Field id={`${id}-division`} label={t("calendar.division")} required error={missing(draft.division)}>
        <select id={`${id}-division`} className="plain-select" value={draft.division} onChange={(event) => change({ division: event.target.value })}>
          {places.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id={`${id}-day`} label={t("calendar.day")} required error={missing(draft.day)}>
        <Input id={`${id}-day`} type="date" min={today()} value={draft.day} aria-required onChange={(event) => change({ day: event.target.value })} />
      </Field>
      <div className="field-wide">
        <Radio.Group
          aria-label={t("calendar.title")}
          value={draft.kind}
          onChange={(event) => change({ kind: event.target.value as keyof typeof WORKING })}
          options={Object.keys(WORKING).map((kind) => ({ value: kind, label: t(`calendar.kind.${kind}`) }))}
        />
      </div>
      <Field id={`${id}-name`} label={t("calendar.name")} required error={missing(draft.name)}>
        <Input id={`${id}-name`} maxLength={100} value={draft.name} aria-required onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <Field id={`${id}-reason`} label={t("calendar.reason")} required error={missing(draft.reason)}>
        <Input id={`${id}-reason`} maxLength={1000} value={draft.reason} aria-required onChange={(event) => change({ reason: event.target.value })} />
      </Field>
      <div className="field-wide">
        <ProblemAlert error={declaring.error} />
        <Button type="primary" htmlType="submit" loading={declaring.isPending}>
          {t("calendar.propose")}
        </Button>{" "}
        <Button onClick={close}>{t("calendar.cancel")}</Button>
      </div>
    </form>
  );
}
