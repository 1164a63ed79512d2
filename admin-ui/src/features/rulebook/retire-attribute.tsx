import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { FactDeclaration } from "../../api/types";
import { RULEBOOK } from "./queries";
import { ReasonForm } from "./reason-form";

/** Proposes that nobody is asked for an attribute any more; somebody else confirms it. */
export function RetireAttribute({ declaration, attribute }: { declaration: string; attribute: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const retiring = useMutation({
    mutationFn: (reason: string) => post<FactDeclaration>(`${RULEBOOK}/declarations/${declaration}/retirement`, { attribute, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["rulebook"] }),
  });
  if (!asking) return <Button size="small" onClick={() => setAsking(true)}>{t("rules.attributes.retire")}</Button>;
  return <ReasonForm id={`retirement-${attribute}`} label={t("rules.attributes.whyRetired")} button={t("rules.attributes.propose")} required pending={retiring.isPending} error={retiring.error} send={(reason) => retiring.mutate(reason)} cancel={() => setAsking(false)} />;
}
