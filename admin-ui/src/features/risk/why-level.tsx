import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import type { RiskPoint } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { explanationQuery } from "./queries";
import { WhyControl } from "./why-control";
import { WhyGrade } from "./why-grade";
import { WhyLive } from "./why-live";

interface Props {
  point: RiskPoint;
  open: boolean;
  close: () => void;
}

/** Why this level today, why this grade, and who therefore controls it. */
export function WhyLevel({ point, open, close }: Props) {
  const { t } = useTranslation();
  const explanation = useQuery({ ...explanationQuery(point.number, point.version), enabled: open });
  return (
    <Drawer open={open} onClose={close} size="min(720px, 100vw)" title={t("risk.why.title", { number: point.number })} destroyOnHidden closable={{ "aria-label": t("why.close") }}>
      {explanation.isPending && <Waiting />}
      <ProblemAlert error={explanation.error} retry={() => void explanation.refetch()} />
      {explanation.data && (
        <div className="why">
          <WhyLive live={explanation.data.live} enterprise={point.enterprise.code} />
          <WhyGrade grade={explanation.data.graded} />
          <WhyControl control={explanation.data.control} />
        </div>
      )}
    </Drawer>
  );
}
