import { EditOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { enterpriseQuery } from "../../api/enterprise-queries";
import { meQuery, vocabularyQuery } from "../../api/queries";
import type { Attribute, FactValue } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Facts, Section } from "../../ui/section";
import { ChangeEnterprise } from "./change-enterprise";

const KEEPING = ["ENTERPRISE_SAFETY_MANAGER", "DISTRICT_REGULATOR", "CITY_REGULATOR"];

/** What the register says of the enterprise, and the form that changes it. */
export default function BasicsPage() {
  const { t } = useTranslation();
  const { words, coded } = useLabels();
  const { code = "" } = useParams();
  const [editing, setEditing] = useState(false);
  const me = useQuery(meQuery());
  const vocabulary = useQuery(vocabularyQuery());
  const detail = useQuery(enterpriseQuery(code)).data;
  if (!detail) return null;
  const { enterprise } = detail;
  const shown = (attribute: Attribute, value: FactValue): string => {
    if (typeof value === "boolean") return t(value ? "measure.yes" : "measure.no");
    if (Array.isArray(value)) return value.map((one) => words(attribute.allowed.find((entry) => entry.code === one)?.labels) || one).join(t("ui.comma"));
    return words(attribute.allowed.find((entry) => entry.code === String(value))?.labels) || `${value}${attribute.unit ? ` ${attribute.unit}` : ""}`;
  };
  const known = (vocabulary.data?.enterpriseAttributes ?? []).flatMap((attribute): [string, string][] => {
    const value = enterprise.attributes[attribute.name];
    return value === undefined ? [] : [[words(attribute.labels), shown(attribute, value)]];
  });
  const keeps = me.data?.roles.some((role) => KEEPING.includes(role));
  if (editing) return <ChangeEnterprise detail={detail} done={() => setEditing(false)} />;
  return (
    <>
      <Section
        title={t("enterprises.tab.basics")}
        aside={
          keeps && (
            <Button icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
              {t("enterprises.edit")}
            </Button>
          )
        }
      >
        <Facts
          items={[
            [t("enterprises.field.name"), enterprise.name],
            [t("enterprises.field.code"), <span key="code" className="number">{enterprise.code}</span>],
            [t("enterprises.field.category"), enterprise.category],
            [t("enterprises.field.industry"), coded(vocabulary.data?.industries, enterprise.industry)],
            [t("enterprises.field.industryReason"), enterprise.industryReason],
            [t("enterprises.field.address"), enterprise.address],
            [t("enterprises.field.principal"), enterprise.principal],
            [t("enterprises.field.phone"), enterprise.phone],
            [t("enterprises.field.employees"), enterprise.employees],
            [t("enterprises.field.scale"), enterprise.scale && t(`enterprises.scales.${enterprise.scale}`)],
          ]}
        />
      </Section>
      <Section title={t("enterprises.conditions")}>
        {known.length === 0 ? <p className="muted">{t("enterprises.noConditions")}</p> : <Facts items={known} />}
      </Section>
    </>
  );
}
