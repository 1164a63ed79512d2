import { useTranslation } from "react-i18next";
import type { DraftStore } from "./draft-store";
import type { Sheet, SheetName } from "./draft-types";

interface Props {
  sheets: Sheet[];
  store: DraftStore;
  chosen: SheetName;
  onChoose: (sheet: SheetName) => void;
}

export function SheetTabs({ sheets, store, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  return (
    <div className="sheet-tabs" role="group" aria-label={t("rules.sheets")}>
      {sheets.map(({ name }) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {t(`rules.sheet.${name}`)} {name !== "HEADER" && <span className="muted">{store.list(name).length}</span>}
        </button>
      ))}
    </div>
  );
}
