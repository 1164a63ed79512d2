import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { Button, Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { DraftStore } from "./draft-store";
import type { Cells, SheetName } from "./draft-types";
import { RemoveButton } from "./remove-button";

interface Props {
  store: DraftStore;
  sheet: SheetName;
  place: string | null;
  all: boolean;
  setAll: (all: boolean) => void;
  editable: boolean;
  onAdded: (key: string) => void;
}

export function EditorToolbar({ store, sheet, place, all, setAll, editable, onAdded }: Props) {
  const { t } = useTranslation();
  const found = place ? store.row(place) : undefined;
  const current = found?.sheet === sheet && !found.deleted ? found : undefined;
  const inherited: Cells = current?.cells.fact_type ? { fact_type: current.cells.fact_type } : {};
  return (
    <div className="editor-toolbar">
      {editable && (
        <>
          <Button icon={<UndoOutlined aria-hidden />} disabled={!store.canUndo} onClick={() => store.undo()}>{t("rules.edit.undo")}</Button>
          <Button icon={<RedoOutlined aria-hidden />} disabled={!store.canRedo} onClick={() => store.redo()}>{t("rules.edit.redo")}</Button>
        </>
      )}
      {editable && sheet !== "HEADER" && (
        <>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => onAdded(store.add(sheet, (current ?? store.list(sheet).at(-1))?.key, inherited))}>{t("rules.edit.add")}</Button>
          <Button icon={<CopyOutlined aria-hidden />} disabled={!current} onClick={() => current && onAdded(store.add(sheet, current.key, { ...current.cells, ...(current.cells.id && { id: `${current.cells.id}-2` }) }))}>{t("rules.edit.copy")}</Button>
          <RemoveButton store={store} row={current} />
          <Button icon={<ArrowUpOutlined aria-hidden />} disabled={!current} aria-label={t("rules.edit.up")} title={t("rules.edit.up")} onClick={() => current && store.move(current.key, false)} />
          <Button icon={<ArrowDownOutlined aria-hidden />} disabled={!current} aria-label={t("rules.edit.down")} title={t("rules.edit.down")} onClick={() => current && store.move(current.key, true)} />
        </>
      )}
      {sheet !== "HEADER" && <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>{t("rules.edit.allColumns")}</Checkbox>}
      {editable && <SavingState store={store} />}
    </div>
  );
}

function SavingState({ store }: { store: DraftStore }) {
  const { t } = useTranslation();
  return (
    <span className="saving-state" role="status" data-saving={store.saving}>
      {t(`rules.saving.${store.saving}`)}
    </span>
  );
}
