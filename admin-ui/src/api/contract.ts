import type { components } from "./generated/schema";
import type { AuditVerification, ClientConfiguration, DemoUser, Enterprise, FactType, Me, RulePackSummary, Vocabulary } from "./types";

type Described = components["schemas"];
/** Our field names which the service's description does not know; `never` is what it should be. */
type Unknown<Ours, Name extends keyof Described> = Exclude<keyof Ours, keyof Described[Name]>;
type Agrees<T extends never> = T;

/** Fails to compile when a field we read was renamed in the service. */
export type Contract = [
  Agrees<Unknown<Me, "Me">>,
  Agrees<Unknown<ClientConfiguration, "ClientConfiguration">>,
  Agrees<Unknown<DemoUser, "DemoUser">>,
  Agrees<Unknown<Vocabulary, "FindingVocabulary">>,
  Agrees<Unknown<FactType, "FactType">>,
  Agrees<Unknown<Enterprise, "Item">>,
  Agrees<Unknown<RulePackSummary, "Pack">>,
  Agrees<Unknown<AuditVerification, "AuditVerdict">>,
];
