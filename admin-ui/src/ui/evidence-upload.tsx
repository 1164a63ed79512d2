import { CameraOutlined, CloseOutlined, FilePdfOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Spin } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { upload } from "../api/client";
import type { StoredEvidence } from "../api/types";
import { ProblemAlert } from "./problem-alert";
import { EvidenceImage } from "./evidence-image";

const ACCEPTED = "image/jpeg,image/png,image/webp,application/pdf";

interface Props {
  label: string;
  evidence: StoredEvidence[];
  onChange: (evidence: StoredEvidence[]) => void;
  required?: boolean;
}

/** Photos go up as soon as they are chosen, so the form itself is short to send on a weak network. */
export function EvidenceUpload({ label, evidence, onChange, required }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const sending = useMutation({
    mutationFn: async (files: File[]) => {
      const stored: StoredEvidence[] = [...evidence];
      for (const file of files) {
        const one = await upload<StoredEvidence>("/evidence", file);
        if (!stored.some(({ sha256 }) => sha256 === one.sha256)) stored.push(one);
        onChange([...stored]);
      }
    },
  });
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && <span className="field-required" aria-hidden="true">*</span>}
      </label>
      <ul className="evidence-list">
        {evidence.map((item) => (
          <li key={item.sha256}>
            {item.mediaType.startsWith("image/") ? <EvidenceImage evidence={item} named /> : <FilePdfOutlined className="evidence-pdf" aria-hidden />}
            <span className="small">{item.name}</span>
            <button
              type="button"
              className="evidence-remove"
              aria-label={t("evidence.remove", { name: item.name })}
              onClick={() => onChange(evidence.filter(({ sha256 }) => sha256 !== item.sha256))}
            >
              <CloseOutlined aria-hidden />
            </button>
          </li>
        ))}
        <li className="evidence-add">
          <span aria-hidden="true">
            {sending.isPending ? <Spin size="small" /> : <CameraOutlined aria-hidden />}
            <span className="small">{t("evidence.add")}</span>
          </span>
          <input
            id={id}
            type="file"
            multiple
            accept={ACCEPTED}
            disabled={sending.isPending}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              sending.mutate([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </li>
      </ul>
      <p id={`${id}-hint`} className="muted">
        {t("evidence.hint")}
      </p>
      <ProblemAlert error={sending.error} />
    </div>
  );
}
