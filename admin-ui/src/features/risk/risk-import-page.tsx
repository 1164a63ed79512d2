import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { download, post, upload } from "../../api/client";
import { meQuery } from "../../api/queries";
import { FileDrop } from "../../ui/file-drop";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { saveFile } from "../../ui/save-file";
import { Section } from "../../ui/section";
import type { RiskImport } from "../../api/types";
import { importQuery } from "./queries";
import { RiskImportProgress } from "./risk-import-progress";

const ADDRESS = "/risk-point-imports";

/** Many risk points from a file: tried first without storing anything, then brought in as a whole or not at all. */
export default function RiskImportPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const id = search.get("import") ?? "";
  const state = useQuery({ ...importQuery(id), enabled: id !== "" });
  const me = useQuery(meQuery());
  const own = me.data?.unit?.level === "ENTERPRISE";
  const keep = (started: RiskImport) => {
    queries.setQueryData(importQuery(started.id).queryKey, started);
    void queries.invalidateQueries({ queryKey: ["risk-point-imports", started.id] });
  };
  const template = useMutation({ mutationFn: async () => saveFile(await download(`${ADDRESS}/template.xlsx`), "anlan-risk-points.xlsx") });
  const checking = useMutation({
    mutationFn: (file: File) => upload<RiskImport>(ADDRESS, file),
    onSuccess: (started) => {
      keep(started);
      setSearch({ import: started.id });
    },
  });
  const committing = useMutation({
    mutationFn: () => post<RiskImport>(`${ADDRESS}/${id}/commit`),
    onSuccess: keep,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ["risk-points"] }), queries.invalidateQueries({ queryKey: ["enterprises"] })]),
  });
  return (
    <>
      <PageTitle title={t("risk.importTitle")} lead={t("risk.importLead")} />
      {me.data && !own && <p className="honest">{t("risk.onlyEnterprises")}</p>}
      {own && (
        <>
          <Section title={t("inspection.step.template")}>
            <p className="muted">{t("risk.importTemplate")}</p>
            <div className="button-row">
              <Button icon={<DownloadOutlined aria-hidden />} loading={template.isPending} onClick={() => template.mutate()}>
                {t("inspection.file.xlsx")}
              </Button>
            </div>
            <ProblemAlert error={template.error} />
          </Section>
          <Section title={t("inspection.step.check")}>
            <FileDrop busy={checking.isPending} onFile={(file) => checking.mutate(file)} />
            <ProblemAlert error={checking.error} />
            <ProblemAlert error={state.error} />
            {state.data && <RiskImportProgress state={state.data} committing={committing.isPending} commit={() => committing.mutate()} discard={() => setSearch({})} />}
            <ProblemAlert error={committing.error} />
          </Section>
        </>
      )}
    </>
  );
}
