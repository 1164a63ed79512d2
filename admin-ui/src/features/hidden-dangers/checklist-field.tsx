import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { CheckItem } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { ClauseText } from "./clause-text";

interface Props {
  items: CheckItem[];
  met: (item: CheckItem) => boolean;
  change: (item: CheckItem, met: boolean) => void;
  tried: boolean;
}

/** What the law requires before this stage is passed, each item with its clause, to be confirmed one by one. */
export function ChecklistField({ items, met, change, tried }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  if (items.length === 0) return null;
  return (
    <fieldset className="field-wide checklist">
      <legend>{t("verification.checklist")}</legend>
      {items.map((item) => (
        <div key={item.id} className="checklist-item">
          <Checkbox checked={met(item)} onChange={(event) => change(item, event.target.checked)}>
            {words(item.sentence)}
          </Checkbox>
          <ClauseText criterion={item.id} basis={item.basis} />
        </div>
      ))}
      {tried && !items.every(met) && <p className="field-error">{t("verification.confirmAll")}</p>}
    </fieldset>
  );
}
