import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { riskPointsQuery } from "../../api/risk-queries";
import { paths } from "../../app/paths";
import { RiskMark, type RiskLevel } from "../../ui/marks";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";

const SHOWN = 20;

interface Props {
  code: string;
  level: RiskLevel | null;
  open: boolean;
  close: () => void;
}

/** An enterprise stands as its worst risk point does; these are the ones that decide. */
export function WhyEnterpriseLevel({ code, level, open, close }: Props) {
  const { t } = useTranslation();
  const deciding = useQuery({ ...riskPointsQuery({ enterprise: code, live: level, status: "ACTIVE", limit: SHOWN }), enabled: open && level !== null });
  return (
    <Drawer open={open} onClose={close} size="min(720px, 100vw)" title={t("enterprises.why.title")} destroyOnHidden closable={{ "aria-label": t("why.close") }}>
      {level === null ? (
        <Empty title={t("enterprises.why.none")} hint={t("enterprises.why.noneHint")} />
      ) : (
        <div className="why">
          <p>
            <RiskMark level={level} /> {t("enterprises.why.rule")}
          </p>
          {deciding.isPending && <Waiting />}
          <ProblemAlert error={deciding.error} retry={() => void deciding.refetch()} />
          <ul className="plain-list">
            {deciding.data?.items.map((point) => (
              <li key={point.id}>
                <Link className="number" to={paths.riskPoint(point.number)}>
                  {point.number}
                </Link>
                <span lang="zh-CN">{point.name}</span>
                <span className="muted">
                  {point.liveLevel === point.gradedLevel ? t("enterprises.why.graded") : t("enterprises.why.raised", { level: t(`ui.riskLevels.${point.gradedLevel}`), count: point.openDangers })}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <Link to={`${paths.riskPoints}?enterprise=${code}&status=ACTIVE&live=${level}`}>{t("enterprises.why.all")}</Link>
          </p>
        </div>
      )}
    </Drawer>
  );
}
