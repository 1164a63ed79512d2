import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { download } from "../api/client";
import { ProblemAlert } from "./problem-alert";
import { saveFile } from "./save-file";
import { Waiting } from "./waiting";
import { readCsv } from "./read-csv";

const SHOWN = 50;

/** What is wrong in which row; the same file a person downloads to correct the rows. */
export function RowErrors({ address }: { address: string }) {
  const { t } = useTranslation();
  const file = useQuery({
    queryKey: ["import-errors", address],
    queryFn: async () => (await download(address)).text(),
    staleTime: Infinity,
  });
  if (file.isPending) return <Waiting />;
  if (file.data === undefined) return <ProblemAlert error={file.error} />;
  const [head = [], ...rows] = readCsv(file.data);
  return (
    <>
      <div className="button-row">
        <Button icon={<DownloadOutlined aria-hidden />} onClick={() => saveFile(new Blob([file.data], { type: "text/csv;charset=utf-8" }), "anlan-errors.csv")}>
          {t("inspection.downloadErrors")}
        </Button>
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={t("inspection.errors")}>
        <table className="plain" tabIndex={0}>
          <caption>{t("inspection.errors")}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && <p className="muted">{t("inspection.moreErrors", { count: rows.length - SHOWN })}</p>}
    </>
  );
}
