import { useEffect, useRef } from "react";
import { put } from "../../api/client";
import { revisionAddress } from "./queries";

const BEAT_MILLIS = 12_000;
const MOVED_MILLIS = 800;

/** Tells the others where this person is: after each move, and every few seconds. That it fails now and then harms nobody. */
export function usePresence(revision: string, enabled: boolean, row: string | null, column: string | null): void {
  const place = useRef({ row, column });
  useEffect(() => {
    place.current = { row, column };
    if (!enabled) return;
    const timer = setTimeout(() => tell(revision, { row, column }), MOVED_MILLIS);
    return () => clearTimeout(timer);
  }, [revision, enabled, row, column]);
  useEffect(() => {
    if (!enabled) return;
    const timer = setInterval(() => document.visibilityState === "visible" && tell(revision, place.current), BEAT_MILLIS);
    return () => clearInterval(timer);
  }, [revision, enabled]);
}

function tell(revision: string, where: { row: string | null; column: string | null }): void {
  // The next beat tells again; the page's own requests show when there is no network.
  put(`${revisionAddress(revision)}/presence`, where).catch(() => undefined);
}
