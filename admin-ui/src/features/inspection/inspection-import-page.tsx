import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { DownloadOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { download, post, upload } from "../../api/client";
import { importQuery } from "../../api/queries";
import type { InspectionImport } from "../../api/types";
import { saveFile } from "../../ui/save-file";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { FileDrop } from "../../ui/file-drop";
import { ImportProgress } from "./import-progress";

const FILES = { xlsx: "template.xlsx", csv: "template.csv", example: "example.csv" } as const;
const OFFERED = ["xlsx", "csv", "example"] as const;

/** Findings from a file: tried first without storing anything, then brought in. */
export default function InspectionImportPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const id = search.get("import") ?? "";
  const state = useQuery({ ...importQuery(id), enabled: id !== "" });
  const keep = (started: InspectionImport) => {
    queries.setQueryData(importQuery(started.id).queryKey, started);
    void queries.invalidateQueries({ queryKey: ["inspection-imports", started.id] });
  };
  const template = useMutation({ mutationFn: async (name: string) => saveFile(await download(`/inspection-imports/${name}`), `anlan-${name}`) });
  const checking = useMutation({
    mutationFn: (file: File) => upload<InspectionImport>("/inspection-imports", file, { dryRun: true }),
    onSuccess: (started) => {
      keep(started);
      setSearch({ import: started.id });
    },
  });
  const committing = useMutation({
    mutationFn: () => post<InspectionImport>(`/inspection-imports/${id}/commit`),
    onSuccess: keep,
    onSettled: () => queries.invalidateQueries({ queryKey: ["hidden-dangers"] }),
  });
  return (
    <>
      <PageTitle title={t("inspection.title")} lead={t("inspection.lead")} />
      <Section title={t("inspection.step.template")}>
        <p className="muted">{t("inspection.templateText")}</p>
        <div className="button-row">
          {OFFERED.map((kind) => (
            <Button key={kind} icon={<DownloadOutlined aria-hidden />} onClick={() => template.mutate(FILES[kind])}>
              {t(`inspection.file.${kind}`)}
            </Button>
          ))}
        </div>
        <ProblemAlert error={template.error} />
      </Section>
      <Section title={t("inspection.step.check")}>
        <FileDrop busy={checking.isPending} onFile={(file) => checking.mutate(file)} />
        <ProblemAlert error={checking.error} />
        <ProblemAlert error={state.error} />
        {state.data && (
          <ImportProgress
            state={state.data}
            committing={committing.isPending}
            commit={() => committing.mutate()}
            discard={() => setSearch({})}
          />
        )}
        <ProblemAlert error={committing.error} />
      </Section>
    </>
  );
}
