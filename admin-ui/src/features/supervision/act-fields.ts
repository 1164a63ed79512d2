import type { ProceedingAction } from "../../api/types";

export type FieldKind = "text" | "long" | "date" | "moment" | "money" | "yesNo" | "lines" | "files" | "committee" | "articles" | "commitment" | "outcome" | "rows";

export interface ActField {
  name: string;
  kind: FieldKind;
  required: boolean;
  /** Of rows: what each has. */
  columns?: ActField[];
}

const field = (kind: FieldKind) => (name: string, required = true): ActField => ({ name, kind, required });
const text = field("text");
const long = field("long");
const date = field("date");
const yesNo = field("yesNo");
const lines = field("lines");
const files = field("files");
const rows = (name: string, columns: ActField[]): ActField => ({ name, kind: "rows", required: true, columns });
const publication = { path: "publication", fields: [text("medium"), text("link", false), date("publishedOn")] };
const withdrawal = { path: "withdrawal", fields: [long("reason")] };

/** Where each act is sent, and what it asks for. */
export const ACTS: Record<ProceedingAction, { path: string; fields: ActField[] }> = {
  DECIDE_LISTING: {
    path: "decision",
    fields: [yesNo("approved"), long("reason"), date("dueOn", false), text("supervisedBy", false), field("committee")("committee", false)],
  },
  PUBLISH_LISTING: publication,
  REPORT_PROGRESS: { path: "progress", fields: [long("text")] },
  RECORD_VISIT: { path: "visits", fields: [date("on"), lines("people"), long("findings")] },
  REQUEST_EXTENSION: { path: "extension-request", fields: [date("requestedTo"), long("reason")] },
  DECIDE_EXTENSION: { path: "extension-decision", fields: [yesNo("approved"), long("reason")] },
  ACCEPT_LISTED: {
    path: "acceptance",
    fields: [yesNo("passed"), long("opinion"), rows("experts", [text("name"), text("organization"), text("expertOpinion"), yesNo("agrees")])],
  },
  DECIDE_DELISTING: { path: "delisting", fields: [yesNo("approved"), long("opinion")] },
  WITHDRAW_LISTING: withdrawal,
  CALL: { path: "call", fields: [field("moment")("at"), text("place"), text("subject"), lines("invitees")] },
  HOLD: {
    path: "minutes",
    fields: [long("minutes"), lines("attendees"), rows("commitments", [text("commitmentText"), text("by"), date("dueOn")]), files("evidence", false)],
  },
  NOTE_ABSENCE: { path: "absence", fields: [long("note")] },
  FOLLOW_UP: { path: "follow-ups", fields: [field("commitment")("commitment"), yesNo("kept"), long("note"), files("evidence", false)] },
  WITHDRAW_INTERVIEW: withdrawal,
  DECIDE_TRANSFER: { path: "decision", fields: [yesNo("approved"), long("facts"), field("articles")("articles", false)] },
  DECIDE_FILING: { path: "filing", fields: [yesNo("filed"), text("caseNumber", false), date("filedOn", false), long("reason")] },
  RECORD_OUTCOME: {
    path: "outcome",
    fields: [field("outcome")("kind"), field("money")("amount", false), text("document"), date("decidedOn"), long("text")],
  },
  PUBLISH_PENALTY: publication,
  WITHDRAW_TRANSFER: withdrawal,
};

export type Typed = Record<string, string>;

/** What the service calls a field of a row. */
const SENT: Record<string, string> = { expertOpinion: "opinion", commitmentText: "text" };

/** One typed value as the service expects it; undefined when nothing was typed. */
function sent({ kind, columns }: ActField, value: string): unknown {
  if (kind === "rows") return (JSON.parse(value || "[]") as Typed[]).map((row) => json(columns ?? [], row));
  if (kind === "lines") return value.split(/[\n,，、]/).map((line) => line.trim()).filter(Boolean);
  if (kind === "files" || kind === "articles") return value ? value.split(" ") : [];
  if (value.trim() === "") return undefined;
  if (kind === "yesNo") return value === "true";
  if (kind === "commitment") return Number(value);
  if (kind === "money") return Number(value);
  return kind === "moment" ? `${value}:00+08:00` : value.trim();
}

export function json(fields: ActField[], typed: Typed): Record<string, unknown> {
  return Object.fromEntries(fields.map((one) => [SENT[one.name] ?? one.name, sent(one, typed[one.name] ?? "")]).filter(([, value]) => value !== undefined));
}

/** True when a needed field is empty. */
export function isEmpty(one: ActField, typed: Typed): boolean {
  const value = typed[one.name] ?? "";
  if (one.kind !== "rows") return one.required && value.trim() === "";
  const all = JSON.parse(value || "[]") as Typed[];
  return all.length === 0 || all.some((row) => (one.columns ?? []).some((column) => isEmpty(column, row)));
}
