import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { processQuery } from "../../api/queries";
import type { ProcessPosition } from "../../api/types";
import { drawnIn } from "../../ui/drawing-language";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";

interface Canvas {
  zoom(to: "fit-viewport" | number, centre?: "auto"): void;
  scrollToElement(element: string): void;
  addMarker(element: string, marker: string): void;
}
interface Registry {
  get(element: string): { type: string; businessObject: { name?: string } } | undefined;
}

const NARROW = 600;
const READABLE = 0.75;
const SUB_PROCESS = "bpmn:SubProcess";

async function draw(viewer: NavigatedViewer, position: ProcessPosition, language: string, width: number): Promise<string[]> {
  await viewer.importXML(drawnIn(language, position.bpmn));
  const canvas = viewer.get<Canvas>("canvas");
  const registry = viewer.get<Registry>("elementRegistry");
  // a frame around steps is no step
  const steps = (ids: string[]) => ids.filter((id) => registry.get(id) && registry.get(id)?.type !== SUB_PROCESS);
  const active = steps(position.active);
  steps(position.completed).forEach((id) => canvas.addMarker(id, "step-done"));
  active.forEach((id) => canvas.addMarker(id, "step-active"));
  canvas.zoom("fit-viewport", "auto");
  if (width < NARROW && active[0]) {
    canvas.zoom(READABLE); // the whole drawing would be too small on a phone: show the surroundings of the step
    canvas.scrollToElement(active[0]);
  }
  return active.map((id) => registry.get(id)?.businessObject.name ?? id);
}

/** The route of this record on its own drawing, with the step it stands at. */
export default function ProcessDiagram({ number, version }: { number: string; version: number }) {
  const { t, i18n } = useTranslation();
  const position = useQuery({ ...processQuery(number, version), placeholderData: keepPreviousData });
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string[]>([]);
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    if (!box.current || !position.data) return undefined;
    const viewer = new NavigatedViewer({ container: box.current });
    let gone = false;
    draw(viewer, position.data, i18n.language, box.current.clientWidth).then(
      (names) => !gone && setAt(names),
      (error: unknown) => !gone && setFailed(error),
    );
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [position.data, i18n.language]);
  if (position.isPending) return <Waiting />;
  if (position.error || failed) return <ProblemAlert error={position.error ?? failed} retry={() => void position.refetch()} />;
  return (
    <>
      <p>
        {at.length > 0 ? t("process.at", { steps: at.join(t("ui.comma")) }) : t("process.over")}
      </p>
      <div ref={box} className="diagram" role="group" aria-label={t("process.picture")} />
      <p className="muted small">{t("process.legend")}</p>
    </>
  );
}
