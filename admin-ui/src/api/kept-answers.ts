import { actingFor } from "./acting-for";
import { get } from "./client";
import { NO_ANSWER, Problem } from "./errors";
import type { ClientConfiguration, Me } from "./types";

const CONFIGURATION = "anlan.configuration";
const PERSON = "anlan.person";

function kept<T>(key: string): T | undefined {
  const text = localStorage.getItem(key);
  return text === null ? undefined : (JSON.parse(text) as T);
}

/** The service's answer, or without any connection the last one it gave; every other failure stays one. */
async function orKept<T>(path: string, key: string): Promise<T> {
  try {
    const answer = await get<T>(path);
    localStorage.setItem(key, JSON.stringify(answer));
    return answer;
  } catch (failure) {
    const earlier = failure instanceof Problem && failure.status === NO_ANSWER ? kept<T>(key) : undefined;
    if (earlier === undefined) throw failure;
    return earlier;
  }
}

/** Public: where to log in. Known from the last time, so that the client starts without a network. */
export const configuration = () => orKept<ClientConfiguration>("/client-configuration", CONFIGURATION);

/** Who is logged in; without a network who was last on this device. Whoever stands in for somebody has to be asked about. */
export const me = () => (actingFor() ? get<Me>("/me") : orKept<Me>("/me", PERSON));

export const keptPerson = () => kept<Me>(PERSON);

/** After a logout, or when somebody else logs in, the device knows nobody. */
export const forgetPerson = () => localStorage.removeItem(PERSON);
