import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { CatalogueRiskPoint } from "../../api/types";
import { OwnMeasures } from "./own-measures";
import type { RiskReport } from "./risk-draft";

interface Props {
  report: RiskReport;
  template: CatalogueRiskPoint | undefined;
  onChange: (part: Partial<RiskReport>) => void;
}

/** Which measures of the catalogue apply here, and the enterprise's own. */
export function MeasureChoice({ report, template, onChange }: Props) {
  const { t } = useTranslation();
  const { measures } = report;
  return (
    <>
      {template && (
        <fieldset className="grounds">
          <legend>{t("risk.catalogueMeasures")}</legend>
          {template.measures.map(({ id, text, kind }) => (
            <Checkbox key={id} checked={measures.includes(id)} onChange={(event) => onChange({ measures: event.target.checked ? [...measures, id] : measures.filter((other) => other !== id) })}>
              <span lang="zh-CN">{text}</span> <span className="muted">{t(`measure.kinds.${kind}`)}</span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <OwnMeasures measures={report.ownMeasures} onChange={(ownMeasures) => onChange({ ownMeasures })} />
    </>
  );
}
