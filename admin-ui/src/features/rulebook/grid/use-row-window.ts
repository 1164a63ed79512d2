import { useCallback, useRef, useSyncExternalStore } from "react";
import { HEAD_HEIGHT, ROW_HEIGHT } from "./grid-columns";

const BEYOND = 6;
const ROOM = 600;

/** First and last line that can be seen, as one word, so that scrolling within a line draws nothing. */
function seen(element: HTMLElement | null): string {
  const top = element?.scrollTop ?? 0;
  return `${Math.floor(top / ROW_HEIGHT)} ${Math.ceil((top + (element?.clientHeight || ROOM)) / ROW_HEIGHT)}`;
}

/** Which rows are drawn: those that can be seen, and a few beyond. */
export function useRowWindow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const subscribe = useCallback(
    (listener: () => void) => {
      const element = box.current;
      const watch = new ResizeObserver(listener);
      element?.addEventListener("scroll", listener, { passive: true });
      if (element) watch.observe(element);
      return () => {
        element?.removeEventListener("scroll", listener);
        watch.disconnect();
      };
    },
    [],
  );
  const [from = 0, to = 0] = useSyncExternalStore(subscribe, () => seen(box.current)).split(" ").map(Number);
  return { box, from: Math.max(0, Math.min(from, count) - BEYOND), to: Math.min(to + BEYOND, count) };
}

export function reveal(element: HTMLElement | null, index: number): void {
  if (!element || index < 0) return;
  const top = index * ROW_HEIGHT;
  const room = element.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
  if (top < element.scrollTop) element.scrollTo({ top });
  else if (top > element.scrollTop + room) element.scrollTo({ top: top - room });
}
