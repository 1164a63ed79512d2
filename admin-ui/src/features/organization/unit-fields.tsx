import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { unitsQuery } from "../../api/enterprise-queries";
import { districtsQuery, meQuery } from "../../api/queries";
import { Field } from "../../ui/field";

interface Props {
  unit: string;
  onChange: (unit: string) => void;
}

/** District, street and community; each list is that of the one chosen before. */
export function UnitFields({ unit, onChange }: Props) {
  const { t } = useTranslation();
  const ownCity = useQuery(meQuery()).data?.unit?.path.split("/")[0];
  const [city = ownCity ?? "", district, street, community] = unit ? unit.split("/") : [];
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const inDistrict = useQuery(unitsQuery(district ? `${city}/${district}` : "")).data?.items ?? [];
  const inStreet = useQuery(unitsQuery(street ? `${city}/${district}/${street}` : "")).data?.items ?? [];
  const choice = (name: "district" | "street" | "community", value: string | undefined, above: string, options: { value: string; label: string }[]) => (
    <Field id={`unit-${name}`} label={t(`enterprises.filter.${name}`)} required={name === "district"}>
      <Select id={`unit-${name}`} className="wide" allowClear={name !== "district"} value={value} options={options} onChange={(chosen?: string) => onChange(chosen ?? above)} />
    </Field>
  );
  const units = (items: { path: string; name: string }[]) => items.map(({ path, name }) => ({ value: path, label: name }));
  return (
    <>
      {choice("district", district && `${city}/${district}`, "", districts.map(({ code, name }) => ({ value: `${city}/${code}`, label: name })))}
      {district && choice("street", street && `${city}/${district}/${street}`, `${city}/${district}`, units(inDistrict))}
      {street && (inStreet.length > 0 || community) && choice("community", community && unit, `${city}/${district}/${street}`, units(inStreet))}
    </>
  );
}
