import { useTranslation } from "react-i18next";
import type { LadderStepCount } from "../../api/types";

interface Props {
  counts: LadderStepCount[];
  district: (code: string) => string;
  choose: (filters: { step: string; district: string }) => void;
}

/** Steps by district and kind; each number leads to what it counts. */
export function LadderCounts({ counts, district, choose }: Props) {
  const { t } = useTranslation();
  const steps = [...new Set(counts.map(({ step }) => step))];
  const districts = [...new Set(counts.map((count) => count.district))];
  if (counts.length === 0) return <p className="muted">{t("ladder.noSteps")}</p>;
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={t("ladder.counts")}>
      <table className="checks">
        <thead>
          <tr>
            <th scope="col">{t("ladder.column.district")}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {t(`ladder.step.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {districts.map((code) => (
            <tr key={code}>
              <th scope="row">{district(code)}</th>
              {steps.map((step) => {
                const found = counts.find((count) => count.district === code && count.step === step);
                return (
                  <td key={step}>
                    {found && (
                      <button type="button" className="text-button" onClick={() => choose({ step: step ?? "", district: code })}>
                        {t("ladder.count", { steps: found.steps, dangers: found.dangers })}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
