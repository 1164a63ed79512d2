import { useEffect, useRef } from "react";
import { optionsOf } from "./options";
import { editorKeys, type EditorProps } from "./plain-editor";

/** One word out of a list; the browser's own list is the fastest by keyboard and thumb. */
export function ChoiceEditor({ label, column, text, seed, speech, commit, cancel }: EditorProps) {
  const box = useRef<HTMLSelectElement>(null);
  const options = optionsOf(column, speech);
  useEffect(() => {
    const element = box.current;
    const typed = seed?.toLowerCase();
    const hit = typed ? options.find(({ label: word }) => word.toLowerCase().startsWith(typed)) : undefined;
    if (element && hit) element.value = hit.value;
    element?.focus();
    // only when it opens
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const value = () => box.current?.value ?? text;
  return (
    <select ref={box} className="cell-input" aria-label={label} defaultValue={text} onBlur={() => commit(value(), "stay")} onKeyDown={(event) => editorKeys(event, (then) => commit(value(), then), cancel)}>
      <option value="" />
      {!options.some((option) => option.value === text) && text !== "" && <option value={text}>{text}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
