import { CloudUploadOutlined } from "@ant-design/icons";
import { Spin } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

/** A native file field, large enough to drop a file on. */
export function FileDrop({ busy, onFile, accept = ".xlsx,.csv" }: { busy: boolean; onFile: (file: File) => void; accept?: string }) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <div className={over ? "file-drop file-drop-over" : "file-drop"} onDragEnter={() => setOver(true)} onDragLeave={() => setOver(false)} onDrop={() => setOver(false)}>
      <span aria-hidden="true">{busy ? <Spin /> : <CloudUploadOutlined />}</span>
      <label htmlFor={id}>{t("inspection.choose")}</label>
      <span className="muted">{t("inspection.chooseHint")}</span>
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
    </div>
  );
}
