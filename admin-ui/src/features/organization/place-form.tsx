import { Button, Input, Select } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Place, PlaceKind } from "../../api/types";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { Field } from "../../ui/field";

const KINDS: PlaceKind[] = ["SITE", "BUILDING", "PART", "EQUIPMENT"];

export interface PlaceDraft {
  kind: PlaceKind;
  parent: string | null;
  name: string;
  details: Place["details"];
  planEvidence: string | null;
}
interface Props {
  place: Place | undefined;
  parent: Place | undefined;
  pending: boolean;
  problem: ReactNode;
  onSend: (draft: PlaceDraft) => void;
  onCancel: () => void;
}

/** A place lies in one further out; the kind stays as it was first said. */
export function PlaceForm({ place, parent, pending, problem, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const inside = parent ? KINDS.slice(KINDS.indexOf(parent.kind) + 1) : KINDS.slice(0, 1);
  const [draft, setDraft] = useState<PlaceDraft>(
    place
      ? { kind: place.kind, parent: place.parent, name: place.name, details: place.details, planEvidence: place.planEvidence }
      : { kind: inside[0] ?? "SITE", parent: parent?.id ?? null, name: "", details: {}, planEvidence: null },
  );
  return (
    <form
      className="object"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend({ ...draft, name: draft.name.trim() });
      }}
    >
      <h3>{place ? t("places.editOf", { name: place.name }) : parent ? t("places.addTo", { name: parent.name }) : t("places.addSite")}</h3>
      <div className="fields">
        <Field id="place-kind" label={t("places.kind")}>
          <Select id="place-kind" className="wide" disabled={!!place} value={draft.kind} options={(place ? KINDS : inside).map((kind) => ({ value: kind, label: t(`places.kinds.${kind}`) }))} onChange={(kind: PlaceKind) => setDraft({ ...draft, kind })} />
        </Field>
        <Field id="place-name" label={t("places.name")} required>
          <Input id="place-name" maxLength={100} value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
        </Field>
        {draft.kind !== "EQUIPMENT" && (
          <div className="field-wide">
            <EvidenceUpload
              label={t("places.plan")}
              evidence={draft.planEvidence ? [{ sha256: draft.planEvidence, name: t("places.plan"), mediaType: "image/png", size: 0 }] : []}
              onChange={(evidence) => setDraft({ ...draft, planEvidence: evidence.at(-1)?.sha256 ?? null })}
            />
          </div>
        )}
      </div>
      {problem}
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={!draft.name.trim()} loading={pending}>
          {t("enterprises.save")}
        </Button>
        <Button onClick={onCancel}>{t("enterprises.cancel")}</Button>
      </div>
    </form>
  );
}
