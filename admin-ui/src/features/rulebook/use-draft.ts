import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { get } from "../../api/client";
import { DraftSaving } from "./draft-saving";
import { DraftStore } from "./draft-store";
import type { Changes, Content } from "./draft-types";
import { revisionAddress } from "./queries";

const LOOK_MILLIS = 3_000;
const TYPING_PAUSE_MILLIS = 350;

/** A draft with its saving; the store lives as long as the page shows this revision. */
export function useDraft(content: Content, editable: boolean) {
  const { id } = content.revision;
  const store = useMemo(() => new DraftStore(content), [content]);
  useEffect(() => {
    if (!editable) return;
    const started = new DraftSaving(store, revisionAddress(id));
    return () => started.stop();
  }, [store, id, editable]);
  useQuery({
    queryKey: ["rulebook", "changes", id],
    queryFn: async () => {
      const changes = await get<Changes>(`${revisionAddress(id)}/changes`, { since: store.changes });
      store.arrive(changes);
      return changes.changes;
    },
    enabled: editable,
    refetchInterval: LOOK_MILLIS,
    gcTime: 0,
  });
  useSyncExternalStore(store.subscribe, store.snapshot);
  return store;
}

/** The state of the typing, a moment after it came to rest. */
export function useRested(store: DraftStore): string {
  const now = useSyncExternalStore(store.subscribe, store.typing);
  const [rested, setRested] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setRested(now), TYPING_PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [now]);
  return rested;
}
