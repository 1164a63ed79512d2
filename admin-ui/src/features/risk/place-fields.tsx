import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { placesQuery } from "../../api/enterprise-queries";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { Field } from "../../ui/field";
import { PlanPicture } from "../../ui/plan-picture";
import { pathOf, planOf } from "../../ui/places";
import type { RiskReport } from "./risk-draft";

interface Props {
  code: string;
  report: RiskReport;
  missing: boolean;
  onChange: (part: Partial<RiskReport>) => void;
}

/** Where it is: a registered place with its plan, or a name while none is registered; and a photo. */
export function PlaceFields({ code, report, missing, onChange }: Props) {
  const { t } = useTranslation();
  const places = useQuery(placesQuery(code)).data?.items ?? [];
  const plan = planOf(places, report.place);
  const position = report.planX !== null && report.planY !== null ? { x: report.planX, y: report.planY } : null;
  return (
    <div className="fields">
      <Field id="risk-place" label={t("risk.field.place")} required={!report.placeName} error={missing ? t("ui.required") : null} hint={places.length === 0 ? t("risk.noPlaces") : undefined}>
        <Select
          id="risk-place"
          className="wide"
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          value={report.place ?? undefined}
          placeholder={t("risk.choosePlace")}
          options={places.map((place) => ({ value: place.id, label: pathOf(places, place) }))}
          onChange={(place?: string) => onChange({ place: place ?? null, planX: null, planY: null, ...(place && { placeName: "" }) })}
        />
      </Field>
      <Field id="risk-placeName" label={t("risk.field.placeName")}>
        <Input id="risk-placeName" maxLength={100} disabled={!!report.place} value={report.placeName} onChange={(event) => onChange({ placeName: event.target.value })} />
      </Field>
      {plan && (
        <div className="field-wide">
          <p className="chips-label">{t("risk.field.plan")}</p>
          <PlanPicture plan={plan} marks={position ? [{ ...position, key: "own", label: report.name, tone: "none" }] : []} onPlace={({ x, y }) => onChange({ planX: x, planY: y })} />
          {position && (
            <button type="button" className="text-button" onClick={() => onChange({ planX: null, planY: null })}>
              {t("risk.noPosition")}
            </button>
          )}
        </div>
      )}
      <div className="field-wide">
        <EvidenceUpload
          label={t("risk.photo")}
          evidence={report.photo ? [{ sha256: report.photo, name: t("risk.photo"), mediaType: "image/jpeg", size: 0 }] : []}
          onChange={(evidence) => onChange({ photo: evidence.at(-1)?.sha256 ?? null })}
        />
      </div>
    </div>
  );
}
