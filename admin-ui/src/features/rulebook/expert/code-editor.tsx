import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { useEffect, useEffectEvent, useRef } from "react";
import type { DrlCheck, Labels } from "../../../api/types";
import { drl } from "./drl-language";
import { drlMarks } from "./drl-marks";

interface Props {
  label: string;
  text: string;
  editable: boolean;
  check: DrlCheck | undefined;
  words: (labels: Labels) => string;
  complete: CompletionSource;
  /** A line to go to, asked for by somebody outside. */
  jump: { line: number; column: number; count: number } | null;
  onChange: (text: string) => void;
}

/** CodeMirror as a part of the page; loaded only where rules are read as text. Tab leaves it, as it leaves any field. */
export function CodeEditor({ label, text, editable, check, words, complete, jump, onChange }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const changed = useEffectEvent((next: string) => onChange(next));
  const completed = useEffectEvent<CompletionSource>((context) => complete(context));
  useEffect(() => {
    const made = new EditorView({
      parent: box.current ?? undefined,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(), history(), bracketMatching(), highlightActiveLine(), lintGutter(), drl, EditorView.lineWrapping,
          autocompletion({ icons: false, override: [(context) => completed(context)] }),
          keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorState.readOnly.of(!editable),
          EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
          EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [editable, label]); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => {
    const doc = view.current?.state.doc;
    if (doc && doc.toString() !== text) view.current?.dispatch({ changes: { from: 0, to: doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    if (view.current && check) view.current.dispatch(setDiagnostics(view.current.state, drlMarks(check, view.current.state.doc, words)));
  }, [check, words]);
  useEffect(() => {
    const shown = view.current;
    if (!jump || !shown) return;
    const line = shown.state.doc.line(Math.min(jump.line, shown.state.doc.lines));
    shown.dispatch({ selection: { anchor: Math.min(line.from + jump.column - 1, line.to) }, effects: EditorView.scrollIntoView(line.from, { y: "center" }) });
    shown.focus();
  }, [jump]);
  return <div ref={box} className="code-editor" />;
}
