import { useTranslation } from "react-i18next";
import type { Control } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

/** Who controls the risk, who checks how often, and what each has to do. */
export function WhyControl({ control }: { control: Control }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <section className="why-section" aria-labelledby="why-control">
      <h2 id="why-control">
        {t("risk.field.controlLevel")} {t(`risk.controls.${control.level}`)}
      </h2>
      <ul className="why-changes">
        {control.checks.map(({ by, frequency, row }) => (
          <li key={row}>
            {t("risk.why.check", { by: t(`risk.controls.${by}`), frequency: t(`measure.frequencies.${frequency}`) })} <span className="number muted">{row}</span>
          </li>
        ))}
      </ul>
      <h3>{t("risk.why.duties")}</h3>
      <ul className="why-changes">
        {control.duties.map(({ of, sentence, row }) => (
          <li key={row}>
            <strong>{t(`risk.controls.${of}`)}</strong> {words(sentence)} <span className="number muted">{row}</span>
          </li>
        ))}
      </ul>
      <p className="muted small number">{control.decidedBy}</p>
    </section>
  );
}
