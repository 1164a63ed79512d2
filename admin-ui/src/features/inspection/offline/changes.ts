const CHANNEL = "anlan-inspections";
const listeners = new Set<() => void>();
const others = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CHANNEL);
if (others) others.onmessage = () => listeners.forEach((listener) => listener());

/** Tells every page of this browser that the queue or what is kept has changed. */
export function announceChange(): void {
  listeners.forEach((listener) => listener());
  others?.postMessage("changed");
}

export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
