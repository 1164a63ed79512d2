import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { post } from "../../api/client";
import type { EnterpriseContent, EnterpriseDetail } from "../../api/types";
import { paths } from "../../app/paths";
import { Field } from "../../ui/field";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { EnterpriseForm } from "./enterprise-form";

const CODE_LENGTH = 18;

/** Registers an enterprise; the service checks the code's check digit and names what is wrong. */
export default function NewEnterprisePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [code, setCode] = useState("");
  const saving = useMutation({
    mutationFn: (enterprise: EnterpriseContent) => post<EnterpriseDetail>("/enterprises", { code: code.trim().toUpperCase(), enterprise }, { "Idempotency-Key": key }),
    onSuccess: async ({ enterprise }) => {
      await queries.invalidateQueries({ queryKey: ["enterprises"] });
      await navigate(paths.enterprise(enterprise.code));
    },
  });
  return (
    <>
      <PageTitle title={t("enterprises.register")} lead={t("enterprises.registerLead")} />
      <EnterpriseForm
        initial={{ attributes: {} }}
        pending={saving.isPending}
        sendWords={t("enterprises.register")}
        problem={<ProblemAlert error={saving.error} />}
        before={
          <Field id="enterprise-code" label={t("enterprises.field.code")} required>
            <Input id="enterprise-code" className="number" maxLength={CODE_LENGTH} value={code} onChange={(event) => setCode(event.target.value)} />
          </Field>
        }
        onSend={(content) => saving.mutate(content)}
        onCancel={() => void navigate(paths.enterprises)}
      />
    </>
  );
}
