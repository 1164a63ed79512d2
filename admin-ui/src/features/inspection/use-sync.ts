import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { type SyncEnd, sync } from "./offline/sync";

const AGAIN_MILLIS = 20_000;

/** Sends the queue whenever there is something to send and a chance to do so; tells how it stands. */
export function useSync(waiting: number) {
  const queries = useQueryClient();
  const [end, setEnd] = useState<SyncEnd>();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const running = useRef(false);
  const start = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setSending(true);
    setFailure(undefined);
    try {
      const ended = await sync();
      setEnd(ended);
      if (ended === "DONE") await queries.invalidateQueries({ queryKey: ["inspections"] });
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      running.current = false;
      setSending(false);
    }
  }, [queries]);
  useEffect(() => {
    if (waiting === 0) return undefined;
    const whenSeen = () => document.visibilityState === "visible" && void start();
    const now = setTimeout(() => void start(), 0);
    const again = setInterval(() => void start(), AGAIN_MILLIS);
    window.addEventListener("online", whenSeen);
    document.addEventListener("visibilitychange", whenSeen);
    return () => {
      clearTimeout(now);
      clearInterval(again);
      window.removeEventListener("online", whenSeen);
      document.removeEventListener("visibilitychange", whenSeen);
    };
  }, [waiting, start]);
  return { sending, end, failure, start };
}
