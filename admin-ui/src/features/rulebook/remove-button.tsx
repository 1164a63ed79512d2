import { DeleteOutlined } from "@ant-design/icons";
import { Button, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftStore } from "./draft-store";
import type { DraftRow } from "./draft-types";

/** Takes a line out; the examples of a rule go with it or stay, as the person says. One step to undo either way. */
export function RemoveButton({ store, row }: { store: DraftStore; row: DraftRow | undefined }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const id = row?.sheet === "ROWS" ? row.cells.id : undefined;
  const examples = id ? store.list("EXAMPLES").filter(({ cells }) => cells.row === id) : [];
  const remove = (lines: readonly DraftRow[]) => {
    setAsked(false);
    store.edit(lines.map(({ key }) => ({ kind: "removed", key })));
  };
  return (
    <>
      <Button icon={<DeleteOutlined aria-hidden />} disabled={!row} onClick={() => (examples.length > 0 ? setAsked(true) : row && remove([row]))}>
        {t("rules.edit.remove")}
      </Button>
      <Modal
        open={asked && row !== undefined}
        title={t("rules.remove.title", { row: id })}
        onCancel={() => setAsked(false)}
        footer={
          row && (
            <div className="collision-acts">
              <Button onClick={() => setAsked(false)}>{t("rules.cell.cancel")}</Button>
              <Button onClick={() => remove([row])}>{t("rules.remove.keep")}</Button>
              <Button type="primary" onClick={() => remove([row, ...examples])}>{t("rules.remove.both", { count: examples.length })}</Button>
            </div>
          )
        }
      >
        <p>{t("rules.remove.text", { count: examples.length })}</p>
      </Modal>
    </>
  );
}
