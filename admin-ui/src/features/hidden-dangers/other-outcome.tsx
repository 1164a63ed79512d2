import { useTranslation } from "react-i18next";
import type { Decision, HiddenDanger, OtherReplay, PackOverview, Revision } from "../../api/types";
import { usePackWords } from "../../i18n/use-pack-words";
import { RuleReasons } from "../../ui/rule-reasons";
import { StepDifferences } from "./step-differences";

interface Props {
  record: HiddenDanger;
  same: boolean;
  stored: Decision;
  other: OtherReplay;
  /** The version of the same rules that the stored answer rests on. */
  before: Revision | undefined;
  kind: string | undefined;
  packs: PackOverview[];
}

/** Both answers side by side, and which rows made the difference. */
export function OtherOutcome({ record, same, stored, other, before, kind, packs }: Props) {
  const { t } = useTranslation();
  const packWords = usePackWords(packs);
  const { then, deadline } = other;
  const on = kind === "DEADLINES" ? (then.deadline?.startedOn ?? null) : then.asOf;
  return (
    <>
      <p role="status">
        <strong>{t(same ? "other.same" : "other.differs")}</strong>
        {then.deadline?.accidentTypeNamed === false && ` ${t("why.shortest")}`}
        {then.asOf !== record.foundOn && ` ${t("other.asOf", { on: then.asOf })}`}
      </p>
      <div className="both-reasons">
        <RuleReasons title={t("other.stored")} of={{ decision: stored, deadline }} />
        <RuleReasons title={t("other.then", { reference: packWords(then.reference) })} of={then} />
      </div>
      {kind && <StepDifferences key={then.revision} record={record} before={before} after={then.revision} on={on} />}
    </>
  );
}
