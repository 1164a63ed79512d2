import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field";
import { absenteesQuery } from "./queries";

interface Props {
  id: string;
  chosen: string | null;
  choose: (username: string | null) => void;
}

/** Oneself, or somebody of the own unit who cannot enter it; not shown to those who may enter it for nobody. */
export function AbsenteeChoice({ id, chosen, choose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const everybody = useQuery(absenteesQuery("")).data?.items;
  const found = useQuery({ ...absenteesQuery(typed), placeholderData: keepPreviousData }).data?.items ?? [];
  if (!everybody?.length) return null;
  return (
    <Field id={id} label={t("absence.absent")} hint={t(chosen ? "absence.notYourself" : "absence.absentHint")}>
      <Select
        id={id}
        allowClear
        placeholder={t("absence.myself")}
        value={chosen ?? undefined}
        options={found.map(({ username, name, unitName }) => ({ value: username, label: `${name} · ${unitName}` }))}
        popupMatchSelectWidth={false}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        onChange={(username: string | undefined) => choose(username ?? null)}
      />
    </Field>
  );
}
