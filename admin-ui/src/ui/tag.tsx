import type { ReactNode } from "react";

/** A quiet mark for a word out of a list; never a level. */
export function Tag({ children, strong }: { children: ReactNode; strong?: boolean }) {
  return <span className={strong ? "tag tag-strong" : "tag"}>{children}</span>;
}
