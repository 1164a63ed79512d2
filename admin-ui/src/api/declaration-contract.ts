import type { EnterpriseDetail } from "./types";
import type { RiskLevel } from "../ui/marks";

/** A declaration as people see it; each state only leads to the next. */
export interface Declaration {
  id: string;
  version: number;
  enterpriseCode: string;
  number: number;
  state: "DECLARED" | "COMMITTED" | "PUBLISHED";
  points: number;
  declaredAt: string;
  declaredByName: string;
  digest: string;
  committedAt: string | null;
  committedBy: string | null;
  signatory: string | null;
  commitment: string | null;
  publishedAt: string | null;
  publishedBy: string | null;
}
export interface Declarations {
  items: Declaration[];
  notice: string | null;
}
export interface EnterpriseDossier {
  enterprise: EnterpriseDetail["enterprise"];
  liveLevel: RiskLevel | null;
  riskPoints: number;
  graded: Partial<Record<RiskLevel, number>>;
  live: Partial<Record<RiskLevel, number>>;
  declaration: Declaration | null;
  notice: string | null;
}
/** What anybody may read who was given the address by a sign. */
export interface PublicNotice {
  enterprise: string;
  address: string;
  phone: string;
  principal: string;
  number: number;
  committedAt: string;
  publishedAt: string | null;
  commitment: string;
  points: {
    number: string;
    name: string;
    place: string;
    level: RiskLevel;
    hazardFactor: string;
    accidentTypes: string[];
    controlLevel: "COMPANY" | "WORKSHOP" | "TEAM" | "POST";
    measures: string[];
    emergency: string[];
    responsible: string;
  }[];
}
