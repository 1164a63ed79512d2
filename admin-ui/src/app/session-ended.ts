import { useSyncExternalStore } from "react";

let ended = false;
const listeners = new Set<() => void>();
function set(next: boolean): void {
  ended = next;
  listeners.forEach((listener) => listener());
}

/** Says that the login is over and could not be renewed without a person. */
export const sessionEnded = {
  announce: () => set(true),
  over: () => set(false),
};

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
