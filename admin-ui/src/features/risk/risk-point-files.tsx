import { IdcardOutlined, QrcodeOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { download } from "../../api/client";
import { riskPointAddress } from "../../api/risk-queries";
import type { RiskPoint } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { saveFile } from "../../ui/save-file";

type FileName = "post-card.pdf" | "qr.png";

/** What hangs at the place itself: the post card and the code that opens this page on a phone. */
export function RiskPointFiles({ point }: { point: RiskPoint }) {
  const { t } = useTranslation();
  const saving = useMutation({
    mutationFn: async (file: FileName) => saveFile(await download(`${riskPointAddress(point.id)}/${file}`), `${point.number}-${file}`),
  });
  return (
    <>
      <Button icon={<IdcardOutlined aria-hidden />} loading={saving.isPending && saving.variables === "post-card.pdf"} onClick={() => saving.mutate("post-card.pdf")}>
        {t("risk.postCard")}
      </Button>
      <Button icon={<QrcodeOutlined aria-hidden />} loading={saving.isPending && saving.variables === "qr.png"} onClick={() => saving.mutate("qr.png")}>
        {t("risk.qr")}
      </Button>
      <ProblemAlert error={saving.error} />
    </>
  );
}
