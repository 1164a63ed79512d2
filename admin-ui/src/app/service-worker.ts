const SCRIPT = "/service-worker.js";

/** Lets the client start without a network. It caches the client's own files only, never an answer of the service. */
export function startOffline(): void {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  navigator.serviceWorker.register(SCRIPT).catch((failure: Error) => {
    // without it everything works but starting offline; the browser's own log says why
    reportError(failure);
  });
}
