import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { download } from "../api/client";
import { ProblemAlert } from "./problem-alert";
import { saveFile } from "./save-file";

const FORMATS = ["docx", "pdf"] as const;

interface Props {
  id: string;
  number: string;
  edition: number;
  isVoid?: boolean;
}

/** One edition as a file to work on and as one to print; both say the same. */
export function DocumentFiles({ id, number, edition, isVoid }: Props) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const name = [number, edition > 1 && t("papers.editionShort", { edition }), isVoid && t("papers.void")].filter(Boolean).join("-");
      saveFile(await download(`/documents/${id}/editions/${edition}/file.${format}`), `${name}.${format}`);
    },
  });
  return (
    <>
      <div className="button-row no-print">
        {FORMATS.map((format) => (
          <Button key={format} icon={<DownloadOutlined aria-hidden />} loading={saving.isPending && saving.variables === format} aria-label={t("papers.downloadOf", { number, format: format.toUpperCase(), edition })} onClick={() => saving.mutate(format)}>
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      <ProblemAlert error={saving.error} />
    </>
  );
}
