import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { explanationQuery } from "../../api/queries";
import type { HiddenDanger, Vocabulary } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { WhyDeadline } from "./why-deadline";
import { WhyDecision } from "./why-decision";

interface Props {
  record: HiddenDanger;
  open: boolean;
  close: () => void;
  vocabulary: Vocabulary | undefined;
}

/** Why this level, why this date: every answer with its rule, facts and clause. */
export function WhyDrawer({ record, open, close, vocabulary }: Props) {
  const { t } = useTranslation();
  const { number, version } = record;
  const explanation = useQuery({ ...explanationQuery(number, version), enabled: open });
  const [latest, ...earlier] = [...(explanation.data?.decisions ?? [])].reverse();
  return (
    <Drawer open={open} onClose={close} size="min(720px, 100vw)" title={t("why.title", { number })} destroyOnHidden closable={{ "aria-label": t("why.close") }}>
      {explanation.isPending && <Waiting />}
      <ProblemAlert error={explanation.error} retry={() => void explanation.refetch()} />
      {explanation.data && (
        <div className="why">
          {latest ? <WhyDecision record={record} decision={latest} vocabulary={vocabulary} latest={{ deadline: explanation.data.deadline }} /> : <p>{t("why.undecided")}</p>}
          {explanation.data.deadline && <WhyDeadline deadline={explanation.data.deadline} />}
          {earlier.length > 0 && (
            <details className="why-earlier">
              <summary>{t("why.earlier", { count: earlier.length })}</summary>
              {earlier.map((decision) => (
                <WhyDecision key={decision.decidedAt} record={record} decision={decision} vocabulary={vocabulary} />
              ))}
            </details>
          )}
        </div>
      )}
    </Drawer>
  );
}
