import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { districtsQuery, enterprisesQuery, meQuery } from "../api/queries";

interface Props {
  district: string | undefined;
  enterprise: string | undefined;
  onChange: (part: { district?: string; enterprise?: string }) => void;
}

/** Where: a district and an enterprise out of the user's own scope. Who has but one of them is not asked. */
export function ScopeFilters({ district, enterprise, onChange }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const me = useQuery(meQuery());
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const found = useQuery(enterprisesQuery(typed));
  const chosen = useQuery({ ...enterprisesQuery(enterprise ?? ""), enabled: !!enterprise }).data?.items.find(({ code }) => code === enterprise);
  const ownEnterprise = me.data?.unit?.level === "ENTERPRISE";
  const items = found.data?.items ?? [];
  const enterprises = chosen && typed === "" && !items.includes(chosen) ? [chosen, ...items.filter(({ code }) => code !== enterprise)] : items;
  return (
    <>
      {(districts.length > 1 || district) && (
        <Select
          aria-label={t("register.filter.district")}
          placeholder={t("register.filter.district")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={district}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
          popupMatchSelectWidth={false}
          notFoundContent={t("register.noDistrict")}
          onChange={(value?: string) => onChange({ district: value })}
        />
      )}
      {((me.data && !ownEnterprise) || enterprise) && (
        <Select
          className="filter-enterprise"
          aria-label={t("register.filter.enterprise")}
          placeholder={t("register.filter.enterprise")}
          allowClear
          showSearch={{ filterOption: false, onSearch: setTyped }}
          value={enterprise}
          loading={found.isFetching}
          options={enterprises.map(({ code, name, district: its }) => ({ value: code, label: name, title: `${name} ${its?.name ?? ""} ${code}` }))}
          popupMatchSelectWidth={false}
          notFoundContent={found.isPending ? t("ui.loading") : t("report.noEnterprise")}
          onChange={(value?: string) => onChange({ enterprise: value })}
        />
      )}
    </>
  );
}
