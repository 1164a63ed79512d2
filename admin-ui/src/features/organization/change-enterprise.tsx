import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { put } from "../../api/client";
import { Problem } from "../../api/errors";
import { enterpriseQuery } from "../../api/enterprise-queries";
import type { EnterpriseContent, EnterpriseDetail } from "../../api/types";
import { ConflictNotice } from "../../ui/conflict-notice";
import { ProblemAlert } from "../../ui/problem-alert";
import { EnterpriseForm } from "./enterprise-form";

interface Props {
  detail: EnterpriseDetail;
  done: () => void;
}

/** Changed on the version that was seen; after a conflict what was typed stays. */
export function ChangeEnterprise({ detail, done }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { code, version, path } = detail.enterprise;
  const again = () => queries.invalidateQueries({ queryKey: ["enterprises", code] });
  const saving = useMutation({
    mutationFn: (content: EnterpriseContent) => put<EnterpriseDetail>(`/enterprises/${code}`, content, version),
    onSuccess: async (changed) => {
      queries.setQueryData(enterpriseQuery(code).queryKey, changed);
      await again();
      done();
    },
  });
  const conflict = saving.error instanceof Problem && saving.error.changedMeanwhile;
  const reload = async () => {
    saving.reset();
    await again();
  };
  return (
    <EnterpriseForm
      initial={{ ...detail.enterprise, unit: path.slice(0, path.lastIndexOf("/")) }}
      pending={saving.isPending}
      sendWords={t("enterprises.save")}
      problem={conflict ? <ConflictNotice reload={reload} /> : <ProblemAlert error={saving.error} />}
      onSend={(content) => saving.mutate(content)}
      onCancel={done}
    />
  );
}
