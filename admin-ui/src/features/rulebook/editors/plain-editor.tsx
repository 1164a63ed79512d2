import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Column } from "../draft-types";
import type { Speech } from "../cell-words";

export type Then = "down" | "right" | "left" | "stay";
export interface EditorProps {
  label: string;
  column: Column;
  text: string;
  /** What was typed to begin with; replaces the text. */
  seed?: string;
  speech: Speech;
  commit: (text: string, then: Then) => void;
  cancel: () => void;
}

/** Enter goes down, Tab goes on, Escape leaves the cell as it was. */
export function editorKeys(event: KeyboardEvent, commit: (then: Then) => void, cancel: () => void): void {
  event.stopPropagation();
  if (event.key === "Escape") cancel();
  else if (event.key === "Tab") commit(event.shiftKey ? "left" : "right");
  else if (event.key === "Enter" && !event.shiftKey) commit("down");
  else return;
  event.preventDefault();
}

/** Text, numbers and days, in the cell itself. */
export function PlainEditor({ label, column, text, seed, commit, cancel }: EditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  useEffect(() => {
    const element = box.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const end = (then: Then) => {
    if (over.current) return;
    over.current = true;
    commit(box.current?.value.trim() ?? text, then);
  };
  return (
    <textarea
      ref={box}
      className={column.kind === "TEXT" ? "cell-input cell-input-tall" : "cell-input"}
      aria-label={label}
      defaultValue={seed ?? text}
      placeholder={column.kind === "DAY" ? "2026-01-31" : undefined}
      inputMode={column.kind === "NUMBER" ? "decimal" : undefined}
      onBlur={() => end("stay")}
      onKeyDown={(event) =>
        editorKeys(event, end, () => {
          over.current = true;
          cancel();
        })
      }
    />
  );
}
