import { Button, Input, Popover } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "../../api/types";
import type { Branch } from "../../ui/places";
import { Tag } from "../../ui/tag";

interface Props {
  branch: Branch;
  keeps: boolean;
  onAdd: (parent: Place) => void;
  onEdit: (place: Place) => void;
  onRetire: (place: Place, reason: string) => void;
}

export function PlaceBranch({ branch, keeps, onAdd, onEdit, onRetire }: Props) {
  const { t } = useTranslation();
  const { place, inside } = branch;
  return (
    <li>
      <div className="place">
        <Tag>{t(`places.kinds.${place.kind}`)}</Tag>
        <strong>{place.name}</strong>
        {place.planEvidence && <Tag>{t("places.withPlan")}</Tag>}
        <span className="muted small">{Object.entries(place.details).map(([name, value]) => `${name} ${String(value)}`).join(" · ")}</span>
        {keeps && (
          <span className="place-acts">
            {place.kind !== "EQUIPMENT" && (
              <button type="button" className="text-button" aria-label={t("places.addTo", { name: place.name })} onClick={() => onAdd(place)}>
                {t("places.add")}
              </button>
            )}
            <button type="button" className="text-button" aria-label={t("places.editOf", { name: place.name })} onClick={() => onEdit(place)}>
              {t("enterprises.edit")}
            </button>
            <Popover trigger="click" destroyOnHidden content={<Retire onRetire={(reason) => onRetire(place, reason)} />}>
              <button type="button" className="text-button" aria-label={t("places.retireOf", { name: place.name })}>
                {t("places.retire")}
              </button>
            </Popover>
          </span>
        )}
      </div>
      {inside.length > 0 && (
        <ul>
          {inside.map((one) => (
            <PlaceBranch key={one.place.id} branch={one} keeps={keeps} onAdd={onAdd} onEdit={onEdit} onRetire={onRetire} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Retire({ onRetire }: { onRetire: (reason: string) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  return (
    <div className="retire-place">
      <Input aria-label={t("places.reason")} placeholder={t("places.reason")} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      <Button disabled={!reason.trim()} onClick={() => onRetire(reason.trim())}>
        {t("places.retire")}
      </Button>
    </div>
  );
}
