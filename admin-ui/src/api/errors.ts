import type { Labels, ProblemAnswer, Violation } from "./types";

/** An RFC 9457 answer of the service, or what stands for one when no answer came at all. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly detail: string | undefined;
  readonly violations: Violation[];
  /** What stands where the person wanted to write, when the service says so. */
  readonly found: unknown;

  constructor(status: number, body: Partial<ProblemAnswer> & { found?: unknown }) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.type = body.type ?? "about:blank";
    this.detail = body.detail ?? body.title;
    this.violations = body.violations ?? [];
    this.found = body.found;
  }

  is(slug: string): boolean {
    return this.type.endsWith(slug);
  }

  /** What the person saw is no longer so. */
  get changedMeanwhile(): boolean {
    return this.status === 409 && (this.is("/changed-meanwhile") || this.is("/illegal-transition"));
  }

  get identityDown(): boolean {
    return this.status === 503 && /identity|authentication|issuer/.test(this.type);
  }
}

export const NO_ANSWER = 0;

/** What a person reads; the service's own words first, since they name the thing. */
export function problemText(error: unknown, words: Record<"offline" | "denied" | "missing" | "broken", string>): string {
  if (!(error instanceof Problem)) return words.broken;
  if (error.status === NO_ANSWER) return words.offline;
  if (error.detail) return error.detail;
  if (error.status === 403) return words.denied;
  if (error.status === 404) return words.missing;
  return words.broken;
}

export function labelOf(labels: Labels | null | undefined, language: string): string {
  if (!labels) return "";
  return language.startsWith("zh") ? labels.zh : labels.en || labels.zh;
}
