import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { download, post, upload } from "../../api/client";
import { Field } from "../../ui/field";
import { FileDrop } from "../../ui/file-drop";
import { ProblemAlert } from "../../ui/problem-alert";
import { saveFile } from "../../ui/save-file";
import { Section } from "../../ui/section";
import type { RevisionPage, RuleImport, SheetName } from "./draft-types";
import { FileProblems } from "./file-problems";
import { ImportDifference } from "./import-difference";
import { revisionAddress, sheetsQuery } from "./queries";

const SHEETS: SheetName[] = ["ROWS", "EXAMPLES", "SCENARIOS", "PARAMETERS", "HEADER"];

/** The rules in a spreadsheet and back: what a file would change is shown before anything is changed. */
export function FilesTab({ page, applied }: { page: RevisionPage; applied: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [sheet, setSheet] = useState<SheetName>("ROWS");
  const { id, packId, version } = page.revision;
  const content = useQuery(sheetsQuery(id));
  const address = revisionAddress(id);
  const name = `${packId.replace("/", "-")}-${version}`;
  const taking = useMutation({ mutationFn: async (form: "xlsx" | "csv" | "dmn") => saveFile(await download(`${address}/content.${form}${form === "csv" ? `?sheet=${sheet}` : ""}`), form === "csv" ? `${name}-${sheet}.csv` : `${name}.${form}`) });
  const comparing = useMutation({ mutationFn: (file: File) => upload<RuleImport>(`${address}/imports`, file, { sheet }) });
  const applying = useMutation({
    mutationFn: (comparison: string) => post<{ changes: number }>(`${address}/imports/${comparison}/application`),
    onSuccess: async () => {
      comparing.reset();
      await queries.resetQueries({ queryKey: ["rulebook", "sheets", id] });
      await queries.invalidateQueries({ queryKey: ["rulebook"] });
      applied();
    },
  });
  const writes = page.allowedActions.includes("WRITE");
  return (
    <>
      <Section title={t("rules.files.take")}>
        <p className="muted">{t("rules.files.takeText")}</p>
        <div className="button-row">
          <Button icon={<DownloadOutlined aria-hidden />} loading={taking.isPending} onClick={() => taking.mutate("xlsx")}>{t("rules.files.xlsx")}</Button>
          <Button icon={<DownloadOutlined aria-hidden />} loading={taking.isPending} onClick={() => taking.mutate("csv")}>{t("rules.files.csv")}</Button>
          <Button icon={<DownloadOutlined aria-hidden />} loading={taking.isPending} onClick={() => taking.mutate("dmn")}>{t("rules.files.dmn")}</Button>
        </div>
        <Field id="files-sheet" label={t("rules.files.sheet")}>
          <Select id="files-sheet" className="typed" value={sheet} options={SHEETS.filter((one) => !content.data || content.data.sheets.some(({ name: known }) => known === one)).map((one) => ({ value: one, label: t(`rules.sheet.${one}`) }))} onChange={setSheet} />
        </Field>
        <ProblemAlert error={taking.error} />
      </Section>
      {writes && (
        <Section title={t("rules.files.bring")}>
          <p className="muted">{t("rules.files.bringText")}</p>
          <FileDrop accept=".xlsx,.csv,.dmn" busy={comparing.isPending} onFile={(file) => comparing.mutate(file)} />
          <FileProblems error={comparing.error} />
          {comparing.data && <ImportDifference found={comparing.data} applying={applying.isPending} apply={() => applying.mutate(comparing.data.id)} discard={() => comparing.reset()} revision={id} />}
          <ProblemAlert error={applying.error} />
        </Section>
      )}
    </>
  );
}
