import { DownloadOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { downloadWatched, type Query } from "../../api/client";
import { ProblemAlert } from "../../ui/problem-alert";
import { saveFile } from "../../ui/save-file";
import { today } from "../../ui/dates";

const MEGA = 1_048_576;

/** The ledger as a workbook, with what has come so far: it is written while it is sent, so nobody knows its size before. */
export function LedgerExport({ ledger, filters }: { ledger: "hidden-dangers" | "risk-points"; filters: Query }) {
  const { t } = useTranslation();
  const [bytes, setBytes] = useState(0);
  const exporting = useMutation({
    mutationFn: async () => {
      setBytes(0);
      saveFile(await downloadWatched(`/ledgers/${ledger}.xlsx`, filters, setBytes), `${ledger}-${today()}.xlsx`);
    },
  });
  return (
    <div className="no-print">
      <Button icon={<DownloadOutlined aria-hidden />} loading={exporting.isPending} onClick={() => exporting.mutate()}>
        {t(`statistics.export.${ledger}`)}
      </Button>
      {exporting.isPending && (
        <p className="muted" role="status">
          {t("statistics.exporting", { amount: (bytes / MEGA).toFixed(1) })}
        </p>
      )}
      <ProblemAlert error={exporting.error} />
    </div>
  );
}
