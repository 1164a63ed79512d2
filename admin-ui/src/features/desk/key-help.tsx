import { Checkbox, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keysWanted, wantKeys } from "./use-desk-keys";

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["o", "open"],
  ["a", "approve"],
  ["r", "return"],
  ["Ctrl+Enter", "send"],
  ["c", "claim"],
  ["Esc", "list"],
  ["?", "help"],
] as const;

/** All keys of the desk, and a way to switch them off. */
export function KeyHelp({ open, close }: { open: boolean; close: () => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(keysWanted);
  return (
    <Modal open={open} title={t("desk.keys.title")} footer={null} onCancel={close} destroyOnHidden>
      <dl className="key-list">
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`desk.keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        checked={wanted}
        onChange={(event) => {
          wantKeys(event.target.checked);
          setWanted(event.target.checked);
        }}
      >
        {t("desk.keys.wanted")}
      </Checkbox>
    </Modal>
  );
}
