import { useQuery } from "@tanstack/react-query";
import { Alert } from "antd";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { get } from "../../api/client";
import type { PossibleDuplicates } from "../../api/types";
import { paths } from "../../app/paths";
import { StatusTag } from "../../ui/marks";
import { DuplicateSigns } from "./duplicate-signs";
import type { ReportDraft } from "./use-report";

/** What may be on record already, shown while a finding is written. */
export function ReportDuplicates({ draft }: { draft: ReportDraft }) {
  const { t } = useTranslation();
  const asked = useDeferredValue({ enterprise: draft.enterprise?.code, title: draft.title.trim(), place: draft.place.trim() });
  const ready = !!asked.enterprise && asked.title !== "" && asked.place !== "";
  const found = useQuery({ queryKey: ["possible-duplicates", asked], queryFn: () => get<PossibleDuplicates>("/possible-duplicates", asked), enabled: ready, retry: false });
  if (!ready || !found.data || found.data.items.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      message={t("duplicates.before")}
      description={
        <>
          <p>{t("duplicates.beforeLead")}</p>
          <ul>
            {found.data.items.map((candidate) => (
              <li key={candidate.number}>
                <Link className="number" to={paths.record(candidate.number)} target="_blank">
                  {candidate.number}
                </Link>{" "}
                <span lang="zh-CN">{candidate.title}</span> <StatusTag status={candidate.status} /> <DuplicateSigns candidate={candidate} />
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
