import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { enterprisesQuery } from "../../api/queries";
import type { Enterprise } from "../../api/types";

interface Props {
  id: string;
  chosen: Enterprise | undefined;
  onChoose: (enterprise: Enterprise) => void;
}

/** Enterprises within the user's scope; when there is only one, it is chosen. */
export function EnterprisePicker({ id, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const enterprises = useQuery(enterprisesQuery(typed));
  const items = enterprises.data?.items ?? [];
  const only = typed === "" && items.length === 1 ? items[0] : undefined;
  useEffect(() => {
    if (only && !chosen) onChoose(only);
  }, [only, chosen, onChoose]);
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      className="wide"
      value={chosen?.code}
      loading={enterprises.isFetching}
      placeholder={t("report.chooseEnterprise")}
      notFoundContent={enterprises.isPending ? t("ui.loading") : t("report.noEnterprise")}
      onSelect={(code: string) => {
        const found = items.find((enterprise) => enterprise.code === code);
        if (found) onChoose(found);
      }}
      options={(chosen && !items.some(({ code }) => code === chosen.code) ? [chosen, ...items] : items).map((enterprise) => ({
        value: enterprise.code,
        label: enterprise.name,
        title: `${enterprise.name} ${enterprise.code}`,
      }))}
    />
  );
}
