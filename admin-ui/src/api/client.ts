import { actingFor } from "./acting-for";
import { NO_ANSWER, Problem } from "./errors";

/** Where the token and the language come from; set once by the application, replaced by tests. */
export interface Session {
  token(): Promise<string | undefined>;
  language(): string;
  /** Whose token it is; undefined without one. */
  person?(): Promise<string | undefined>;
  /** Tries to get a fresh token; false when a person has to log in again. */
  renew(): Promise<boolean>;
}

let session: Session = { token: async () => undefined, language: () => "zh-CN", renew: async () => false };

export function attachSession(next: Session): void {
  session = next;
}

/** Whose login the next request will carry. */
export async function sessionPerson(): Promise<string | undefined> {
  return session.person ? session.person() : session.token();
}

export type Query = Record<string, string | number | boolean | null | undefined>;
interface Request {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  query?: Query;
  json?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
  /** A matter of the person's own, whomever the person stands in for just now. */
  inPerson?: boolean;
}

export function address(path: string, query: Query = {}): string {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  if (filled.length === 0) return `/api${path}`;
  return `/api${path}?${new URLSearchParams(filled.map(([key, value]) => [key, String(value)]))}`;
}

async function send(path: string, request: Request): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json, */*", "Accept-Language": session.language(), ...request.headers };
  const token = await session.token();
  if (token) headers.Authorization = `Bearer ${token}`;
  const absent = request.inPerson ? null : actingFor();
  if (absent && token) headers["Acting-For"] = encodeURIComponent(absent);
  if (request.json !== undefined) headers["Content-Type"] = "application/json";
  const body = request.form ?? (request.json === undefined ? undefined : JSON.stringify(request.json));
  try {
    // The token alone speaks for the person; the cookie of the issuer's own login stays out of it.
    return await fetch(address(path, request.query), { method: request.method ?? "GET", headers, body, credentials: "omit" });
  } catch (cause) {
    throw new Problem(NO_ANSWER, { detail: undefined, title: String(cause), type: "client/no-answer" });
  }
}

async function answered(path: string, request: Request = {}): Promise<Response> {
  let response = await send(path, request);
  if (response.status === 401 && (await session.token()) && (await session.renew())) response = await send(path, request);
  if (response.ok) return response;
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  throw new Problem(response.status, isJson ? await response.json() : {});
}

export async function get<T>(path: string, query?: Query): Promise<T> {
  return (await answered(path, { query })).json() as Promise<T>;
}

/** What concerns the person as such, and nobody the person stands in for. */
export async function getInPerson<T>(path: string, query?: Query): Promise<T> {
  return (await answered(path, { query, inPerson: true })).json() as Promise<T>;
}

/** A look at what waits for somebody one stands in for, without taking that place. */
export async function getInPlaceOf<T>(absent: string, path: string, query?: Query): Promise<T> {
  return (await answered(path, { query, inPerson: true, headers: { "Acting-For": encodeURIComponent(absent) } })).json() as Promise<T>;
}

export async function post<T>(path: string, json?: unknown, headers?: Record<string, string>): Promise<T> {
  const response = await answered(path, { method: "POST", json, headers });
  return (response.status === 204 ? undefined : response.json()) as Promise<T>;
}

/** Without a version, what is written needs none. */
export async function put<T>(path: string, json: unknown, version?: number): Promise<T> {
  return (await answered(path, { method: "PUT", json, headers: version === undefined ? undefined : seen(version) })).json() as Promise<T>;
}

/** Without a version, what is removed has none. */
export async function remove<T>(path: string, version?: number): Promise<T> {
  const response = await answered(path, { method: "DELETE", headers: version === undefined ? undefined : seen(version) });
  return (response.status === 204 ? undefined : response.json()) as Promise<T>;
}

/** The version somebody has seen; an act on another one is a conflict. */
export function seen(version: number): Record<string, string> {
  return { "If-Match": `"${version}"` };
}

export async function upload<T>(path: string, file: File, query?: Query): Promise<T> {
  const form = new FormData();
  form.append("file", file);
  return (await answered(path, { method: "POST", form, query })).json() as Promise<T>;
}

export async function download(path: string): Promise<Blob> {
  return (await answered(path)).blob();
}

/** A long file: tells how many bytes have come while it comes. */
export async function downloadWatched(path: string, query: Query, onBytes: (bytes: number) => void): Promise<Blob> {
  const response = await answered(path, { query });
  const reader = response.body?.getReader();
  if (!reader) return response.blob();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    onBytes(bytes);
  }
  return new Blob(parts, { type: response.headers.get("content-type") ?? "" });
}
