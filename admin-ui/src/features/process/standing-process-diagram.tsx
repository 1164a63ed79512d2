import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import type { TFunction } from "i18next";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ProcessStep, ProcessStanding } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { stepAddress } from "./addresses";
import { durationText } from "./durations";

interface Canvas {
  zoom(to: "fit-viewport" | number, centre?: "auto"): void;
  scrollToElement(element: string): void;
  addMarker(element: string, marker: string): void;
}
interface Overlays {
  add(element: string, overlay: { position: { top: number; right: number }; scale: { min: number }; html: HTMLElement }): void;
}
interface EventBus {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

const NARROW = 600;
const READABLE = 0.75;

/** The badge of a step: how many stand there and for how long, and below how long it usually takes. */
function badge(step: ProcessStep, t: TFunction): HTMLElement {
  const box = document.createElement("div");
  box.className = `pace-badge pace-${step.pace.toLowerCase()}`;
  const line = (text: string) => box.appendChild(document.createElement("span")).append(text);
  if (step.standing > 0) line(t("standing.badge", { count: step.standing, median: durationText(step.medianAge, t) }));
  if (step.usual) line(t("standing.badgeUsual", { p50: durationText(step.usual.p50, t), p90: durationText(step.usual.p90, t) }));
  return box;
}

async function draw(viewer: NavigatedViewer, view: ProcessStanding, width: number, t: TFunction, open: (step: string) => void) {
  await viewer.importXML(view.bpmn);
  const canvas = viewer.get<Canvas>("canvas");
  const overlays = viewer.get<Overlays>("overlays");
  const drawn = view.steps.filter((step) => step.drawn);
  drawn.forEach((step) => {
    canvas.addMarker(step.id, `step-${step.pace.toLowerCase()}`);
    if (step.standing > 0 || step.usual) overlays.add(step.id, { position: { top: -14, right: 40 }, scale: { min: 0.9 }, html: badge(step, t) });
  });
  viewer.get<EventBus>("eventBus").on("element.click", ({ element }) => {
    if (drawn.some((step) => step.id === element.id && step.standing > 0)) open(element.id);
  });
  canvas.zoom("fit-viewport", "auto");
  const first = drawn.find((step) => step.jammed) ?? [...drawn].sort((one, other) => other.standing - one.standing)[0];
  if (width < NARROW && first) {
    canvas.zoom(READABLE); // the whole drawing would be too small on a phone: show where most of it stands
    canvas.scrollToElement(first.id);
  }
}

/** The drawing with its numbers; the table below has the same ones for whoever cannot see or point. */
export default function StandingProcessDiagram({ view, district }: { view: ProcessStanding; district: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    if (!box.current) return undefined;
    const viewer = new NavigatedViewer({ container: box.current });
    let gone = false;
    draw(viewer, view, box.current.clientWidth, t, (step) => void navigate(stepAddress(view.id, step, district))).catch((error: unknown) => !gone && setFailed(error));
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [view, district, navigate, t]);
  return (
    <>
      <ProblemAlert error={failed} />
      <div ref={box} className="diagram diagram-standing" role="group" aria-label={t("standing.picture")} />
    </>
  );
}
