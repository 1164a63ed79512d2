import { CameraOutlined, CloseOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Spin } from "antd";
import { useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../ui/problem-alert";
import { keepPhoto, photoOf } from "./offline/queue";
import { shrinkPhoto } from "./offline/shrink-photo";

interface Props {
  owner: string;
  hint: string;
  photos: string[];
  onChange: (photos: string[]) => void;
}

/** Photos are made small and kept on the phone first; they go up with the answer. */
export function KeptPhotos({ owner, hint, photos, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const keeping = useMutation({
    networkMode: "always",
    mutationFn: async (files: File[]) => {
      const kept = [...photos];
      for (const file of files) kept.push(await keepPhoto(owner, await shrinkPhoto(file)));
      onChange(kept);
    },
  });
  return (
    <div className="field">
      <label htmlFor={id}>{t("check.photos")}</label>
      <ul className="evidence-list">
        {photos.map((photo, index) => (
          <li key={photo}>
            <KeptPhotoImage id={photo} />
            <button type="button" className="evidence-remove" aria-label={t("check.removePhoto", { number: index + 1 })} onClick={() => onChange(photos.filter((other) => other !== photo))}>
              <CloseOutlined aria-hidden />
            </button>
          </li>
        ))}
        <li className="evidence-add">
          <span aria-hidden="true">
            {keeping.isPending ? <Spin size="small" /> : <CameraOutlined aria-hidden />}
            <span className="small">{t("check.addPhoto")}</span>
          </span>
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            capture="environment"
            multiple
            disabled={keeping.isPending}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              keeping.mutate([...(event.target.files ?? [])]);
              event.target.value = "";
            }}
          />
        </li>
      </ul>
      <p id={`${id}-hint`} className="muted" lang="zh-CN">
        {hint}
      </p>
      <ProblemAlert error={keeping.error} />
    </div>
  );
}

function KeptPhotoImage({ id }: { id: string }) {
  const { t } = useTranslation();
  const photo = useQuery({ queryKey: ["kept-photo", id], queryFn: async () => (await photoOf(id)) ?? null, staleTime: Infinity, networkMode: "always" });
  const [address, setAddress] = useState<string>();
  const { bytes, mediaType, name } = photo.data ?? {};
  useEffect(() => {
    if (!bytes) return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setAddress(made); // eslint-disable-line react-hooks/set-state-in-effect -- the address must be given back when the page goes
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  return address ? <img className="evidence-image" src={address} alt={t("check.photo", { name })} /> : <span className="evidence-image" />;
}
