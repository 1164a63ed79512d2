import { useEffect, useRef } from "react";

export type DeskKey = "next" | "previous" | "open" | "approve" | "return" | "claim" | "help" | "list";

const KEYS: Record<string, DeskKey> = { j: "next", k: "previous", o: "open", a: "approve", r: "return", c: "claim", "?": "help", Escape: "list" };
const KEPT = "anlan.desk.keys";

/** Whether somebody wants single keys to act at all; speech input and some aids press them by accident. */
export const keysWanted = () => localStorage.getItem(KEPT) !== "off";
export const wantKeys = (wanted: boolean) => localStorage.setItem(KEPT, wanted ? "on" : "off");

/** True where a key belongs to what somebody writes or chooses, or to a window on top. */
function isTaken(event: KeyboardEvent): boolean {
  const at = event.target instanceof Element ? event.target : null;
  if (document.querySelector(".ant-modal-wrap:not([style*='display: none']), .ant-drawer-open")) return true;
  if (event.key === "Escape") return false;
  return at?.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox], [role=menu], [role=listbox]") != null;
}

/** Single keys of the desk; none is taken from where somebody types, and none with a modifier but what the key itself needs. */
export function useDeskKeys(press: (key: DeskKey) => void) {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = KEYS[event.key];
      if (!key || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || isTaken(event)) return;
      if (!keysWanted() && key !== "list") return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
