import { QuestionCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dossierQuery } from "../../api/enterprise-queries";
import type { EnterpriseDetail, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { RISK_LEVELS, RiskMark, type RiskLevel } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { Facts } from "../../ui/section";
import { WhyEnterpriseLevel } from "./why-enterprise-level";

interface Props {
  detail: EnterpriseDetail;
  vocabulary: Vocabulary | undefined;
}

/** Name, code, industry and how it stands; every count leads to the points it counts. */
export function EnterpriseHeader({ detail, vocabulary }: Props) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const [why, setWhy] = useState(false);
  const { enterprise } = detail;
  const dossier = useQuery(dossierQuery(enterprise.code)).data;
  const level = (dossier?.liveLevel ?? enterprise.level) as RiskLevel | null;
  const declaration = dossier?.declaration;
  return (
    <header className={`record-header rail-${(level ?? "none").toLowerCase()}`}>
      <p className="record-crumb">
        <Link to={paths.enterprises}>{t("enterprises.title")}</Link>
        <span aria-hidden="true"> / </span>
        <span className="number">{enterprise.code}</span>
      </p>
      <PageTitle
        title={enterprise.name}
        actions={
          <Button icon={<QuestionCircleOutlined aria-hidden />} onClick={() => setWhy(true)}>
            {t("enterprises.why.ask")}
          </Button>
        }
      />
      <p className="record-marks">
        <span>
          {t("enterprises.live")} <RiskMark level={level} />
        </span>
        {dossier && (
          <Link to={`${paths.riskPoints}?enterprise=${enterprise.code}&status=ACTIVE`}>{t("enterprises.points", { count: dossier.riskPoints })}</Link>
        )}
        {RISK_LEVELS.map(
          (one) =>
            !!dossier?.live[one] && (
              <Link key={one} className="level-count" to={`${paths.riskPoints}?enterprise=${enterprise.code}&status=ACTIVE&live=${one}`}>
                <RiskMark level={one} /> {dossier.live[one]}
              </Link>
            ),
        )}
      </p>
      <Facts
        items={[
          [t("enterprises.field.industry"), coded(vocabulary?.industries, enterprise.industry)],
          [t("enterprises.field.category"), enterprise.category],
          [t("enterprises.field.unit"), [detail.district?.name, detail.street?.name, detail.community?.name].filter(Boolean).join(" / ")],
          [t("enterprises.field.principal"), enterprise.principal],
          [t("enterprises.field.declaration"), declaration && t("declarations.short", { number: declaration.number, state: t(`declarations.states.${declaration.state}`) })],
        ]}
      />
      <WhyEnterpriseLevel code={enterprise.code} level={level} open={why} close={() => setWhy(false)} />
    </header>
  );
}
