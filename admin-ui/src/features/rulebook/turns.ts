import { canBeTried } from "../../api/rules";
import type { Me, Role } from "../../api/types";
import type { Revision, RevisionState } from "./draft-types";

/** Who has to act on a revision; nobody on what is law, was law or will be. */
export const TURNS: Partial<Record<RevisionState, "AUTHOR" | "REVIEWER" | "LEGAL" | "APPROVER" | "PUBLISHER">> = {
  DRAFT: "AUTHOR",
  RETURNED: "AUTHOR",
  IN_REVIEW: "REVIEWER",
  LEGAL_REVIEW: "LEGAL",
  IN_APPROVAL: "APPROVER",
  APPROVED: "PUBLISHER",
  STAGED: "PUBLISHER",
};
/** Law, or was or will be; what became of these is told by the publications of the pack. */
export const PUBLISHED: ReadonlySet<RevisionState> = new Set(["SCHEDULED", "LIVE", "SUPERSEDED", "ROLLED_BACK"]);
const ROLES = { AUTHOR: "RULE_AUTHOR", REVIEWER: "RULE_REVIEWER", LEGAL: "RULE_LEGAL", APPROVER: "RULE_APPROVER", PUBLISHER: "RULE_APPROVER" } as const;

export function waitsForMe(revision: Revision, me: Me | undefined): boolean {
  const turn = TURNS[revision.state];
  if (!turn || !me) return false;
  if (turn === "AUTHOR") return revision.author === me.username;
  return me.roles.includes(ROLES[turn] as Role) && revision.author !== me.username;
}

/** What is decided for an enterprise in its district, by rules of the whole city. */
export const byDistrict = ({ kind, jurisdiction }: Revision) => canBeTried(kind) && jurisdiction.replace(/0+$/, "").length <= 4;

/** What risk points are graded, controlled or measured by; what installations are graded by says nothing about them. */
export const triedOnPoints = ({ kind, packId }: Pick<Revision, "kind" | "packId">) => kind === "CONTROL_MEASURES" || (kind === "RISK_GRADING" && packId !== "risk-grading/installation");

/** Kinds that decide on duties and sanctions go through the lawyers. */
export const needsLawyers = (kind: string) => ["DETERMINATION", "LISTING", "DEADLINES"].includes(kind);
