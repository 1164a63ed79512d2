import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../../api/client";
import type { Enterprise, StoredEvidence, HiddenDanger, NewHiddenDanger, Role } from "../../api/types";
import { today } from "../../ui/dates";
import { type FactsDraft, noFacts, reportedFacts } from "./facts-draft";

export interface ReportDraft {
  enterprise: Enterprise | undefined;
  industry: string;
  field: string;
  source: string;
  foundOn: string;
  title: string;
  place: string;
  description: string;
  accidentType: string;
  evidence: StoredEvidence[];
  facts: FactsDraft;
}
export type Missing = "enterprise" | "industry" | "situation" | "title" | "place" | "description" | "foundOn";

const emptyReport = (roles: Role[]): ReportDraft => ({
  enterprise: undefined,
  industry: "",
  field: "INDUSTRY_TRADE",
  source: roles.some((role) => role.startsWith("ENTERPRISE_")) ? "SELF_INSPECTION" : "ENFORCEMENT_INSPECTION",
  foundOn: today(),
  title: "",
  place: "",
  description: "",
  accidentType: "",
  evidence: [],
  facts: noFacts,
});

/** What each side reports from; machines report by themselves, through their own door. */
export function sourcesOf(roles: Role[]): string[] {
  return [
    ...(roles.some((role) => role.startsWith("ENTERPRISE_")) ? ["SELF_INSPECTION", "EXPERT_CHECK"] : []),
    ...(roles.some((role) => ["INSPECTOR", "DISTRICT_REGULATOR", "CITY_REGULATOR"].includes(role)) ? ["ENFORCEMENT_INSPECTION", "EXPERT_CHECK", "PUBLIC_REPORT", "SENSOR", "SUPERIOR_INSPECTION"] : []),
  ];
}

export function missingIn(draft: ReportDraft): Missing[] {
  const missing: [Missing, boolean][] = [
    ["enterprise", !draft.enterprise],
    ["industry", draft.industry === ""],
    ["situation", draft.facts.facts.length === 0],
    ["title", draft.title.trim() === ""],
    ["place", draft.place.trim() === ""],
    ["description", draft.description.trim() === ""],
    ["foundOn", draft.foundOn === "" || draft.foundOn > today()],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([name]) => name);
}

function requestOf(draft: ReportDraft): NewHiddenDanger {
  return {
    enterpriseCode: draft.enterprise?.code ?? "",
    title: draft.title.trim(),
    place: draft.place.trim(),
    description: draft.description.trim(),
    foundOn: draft.foundOn,
    source: draft.source,
    field: draft.field,
    accidentType: draft.accidentType || undefined,
    enterprise: draft.facts.enterprise.values,
    facts: reportedFacts(draft.facts),
    evidence: draft.evidence.map(({ sha256 }) => sha256),
  };
}

/** The report being written. Its key makes a second press of the button the same report, not a second one. */
export function useReport(roles: Role[]) {
  const [draft, setDraft] = useState(() => emptyReport(roles));
  const [key] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const sending = useMutation({
    mutationFn: () => post<HiddenDanger>("/hidden-dangers", requestOf(draft), { "Idempotency-Key": key }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["work"] }),
  });
  const change = (part: Partial<ReportDraft>) => setDraft((old) => ({ ...old, ...part }));
  return { draft, change, sending, missing: missingIn(draft) };
}
