import type { AnswerOutcome, Inspection } from "../../../api/types";
import type { AnswerValue } from "../check-answer";

const NAME = "anlan-inspections";
const VERSION = 1;

/** An inspection as it was when the phone last saw the service. */
export interface KeptInspection {
  owner: string;
  id: string;
  inspection: Inspection;
  keptAt: string;
}
/** A photo kept as bytes, since not every browser stores blobs. Once it is up, only its digest is left. */
export interface KeptPhoto {
  id: string;
  owner: string;
  name: string;
  mediaType: string;
  bytes: ArrayBuffer | null;
  sha256: string | null;
}
export type EntryState = "WAITING" | "REFUSED" | "SENT";
/** `value` is null where the question does not apply; then the note says why. */
export interface Draft {
  riskPoint: string;
  measure: string;
  value: AnswerValue | null;
  note: string | null;
  photos: string[];
}
/** One thing to send: an answer, or the completion of an inspection (`answer` is null). `seq` is the order. */
export interface Entry {
  seq: number;
  id: string;
  owner: string;
  inspection: string;
  answer: Draft | null;
  at: string;
  attempts: number;
  state: EntryState;
  reason: string | null;
  outcome: AnswerOutcome | null;
}

let opened: Promise<IDBDatabase> | undefined;

export function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, VERSION);
    opening.onupgradeneeded = () => {
      const made = opening.result;
      made.createObjectStore("inspections", { keyPath: ["owner", "id"] }).createIndex("owner", "owner");
      made.createObjectStore("photos", { keyPath: "id" });
      const entries = made.createObjectStore("entries", { keyPath: "seq", autoIncrement: true });
      entries.createIndex("owner", "owner");
      entries.createIndex("id", "id", { unique: true });
    };
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => {
      opened = undefined;
      reject(opening.error ?? new Error("the browser keeps nothing"));
    };
  });
  return opened;
}

/** For tests: the next use opens the database again, as after a restart of the browser. */
export async function closeDatabase(): Promise<void> {
  const open = await opened;
  open?.close();
  opened = undefined;
}

export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's store refused"));
  });
}

type Store = "inspections" | "photos" | "entries";

/** Runs everything in one transaction; it is durable when the promise resolves, and nothing of it holds when it fails. */
export async function within<T>(stores: Store[], mode: "readonly" | "readwrite", work: (of: (name: Store) => IDBObjectStore) => Promise<T>): Promise<T> {
  const transaction = (await database()).transaction(stores, mode, { durability: "strict" });
  const finished = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the browser's store gave up"));
  });
  finished.catch(() => {}); // the work's own failure is the one to tell
  try {
    const result = await work((name) => transaction.objectStore(name));
    await finished;
    return result;
  } catch (failure) {
    if (transaction.error === null) {
      try {
        transaction.abort();
      } catch {
        // it has ended by itself
      }
    }
    throw failure;
  }
}
