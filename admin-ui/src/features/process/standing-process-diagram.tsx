import "bpmn-js/dist/assets/diagram-js.css";
import "bpmn-js/dist/assets/bpmn-js.css";
import type { i18n, TFunction } from "i18next";
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ProcessStep, ProcessStanding } from "../../api/types";
import { drawnIn, readableSize } from "../../ui/drawing-language";
import { ProblemAlert } from "../../ui/problem-alert";
import { stepAddress } from "./addresses";
import { type Area, covered, freePlace } from "./badge-places";
import { durationText } from "./durations";

interface Words {
  t: TFunction;
  i18n: i18n;
}
interface Canvas {
  zoom(to: "fit-viewport" | number, centre?: "auto"): number;
  scrollToElement(element: string): void;
  addMarker(element: string, marker: string): void;
}
interface Overlays {
  add(element: string, overlay: { position: { top: number; left: number }; scale: boolean; html: HTMLElement }): void;
}
interface Drawn extends Area {
  type: string;
  id: string;
  waypoints?: unknown;
}
interface Registry {
  get(element: string): Drawn;
  filter(which: (element: Drawn) => boolean): Drawn[];
}
interface EventBus {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

const NARROW = 600;
const READABLE = 0.75;
const UNBROKEN = 15; // larger, an English word beside an event is wider than its label and is broken
const FRAME_TITLE = 24;
const BADGE_HEIGHT = 19;
const BORDER = 14;

/** The badge of a step: how many stand there and for how long. It stands above the step, whose own words stay readable. */
function badge(step: ProcessStep, t: TFunction, open: () => void): HTMLElement {
  const box = document.createElement("div");
  box.className = `pace-badge pace-${step.pace.toLowerCase()}`;
  box.append(t("standing.badge", { count: step.standing, median: durationText(step.medianAge, t) }));
  if (step.usual) box.title = t("standing.badgeUsual", { p50: durationText(step.usual.p50, t), p90: durationText(step.usual.p90, t) });
  box.addEventListener("click", open);
  return box;
}

/** What a badge must not cover: steps, what is written beside them, and the titles of frames. */
function written(registry: Registry): Area[] {
  return registry
    .filter(({ type, waypoints }) => !waypoints && type !== "bpmn:Process")
    .map(({ type, x, y, width, height }) => ({ x, y, width, height: type === "bpmn:SubProcess" ? FRAME_TITLE : height }));
}

function mark(viewer: NavigatedViewer, steps: ProcessStep[], zoom: number, t: TFunction, open: (step: string) => void) {
  const registry = viewer.get<Registry>("elementRegistry");
  const overlays = viewer.get<Overlays>("overlays");
  const taken = written(registry);
  steps
    .filter(({ standing }) => standing > 0)
    .forEach((step) => {
      const element = registry.get(step.id);
      const html = badge(step, t, () => open(step.id));
      const size = { width: ([...(html.textContent ?? "")].reduce((sum, one) => sum + (one > "\u2e80" ? 12 : 7), 0) + BORDER) / zoom, height: BADGE_HEIGHT / zoom };
      const place = freePlace(element, size, taken);
      taken.push(covered(element, size, place));
      html.style.transform = `translate(${-100 * place.badge[0]}%, ${-100 * place.badge[1]}%)`;
      overlays.add(step.id, { position: { left: element.width * place.at[0], top: element.height * place.at[1] }, scale: false, html });
    });
}

async function draw(viewer: NavigatedViewer, view: ProcessStanding, width: number, { t, i18n }: Words, open: (step: string) => void) {
  await viewer.importXML(drawnIn(i18n.language, view.bpmn));
  const canvas = viewer.get<Canvas>("canvas");
  const drawn = view.steps.filter((step) => step.drawn);
  drawn.forEach((step) => canvas.addMarker(step.id, `step-${step.pace.toLowerCase()}`));
  viewer.get<EventBus>("eventBus").on("element.click", ({ element }) => {
    if (drawn.some((step) => step.id === element.id && step.standing > 0)) open(element.id);
  });
  const whole = canvas.zoom("fit-viewport", "auto");
  mark(viewer, drawn, width < NARROW ? READABLE : whole, t, open);
  const first = drawn.find((step) => step.jammed) ?? [...drawn].sort((one, other) => other.standing - one.standing)[0];
  if (width < NARROW && first) {
    canvas.zoom(READABLE); // the whole drawing would be too small on a phone: show where most of it stands
    canvas.scrollToElement(first.id);
  }
}

/** The drawing with its numbers; the table below has the same ones for whoever cannot see or point. */
export default function StandingProcessDiagram({ view, district }: { view: ProcessStanding; district: string | undefined }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    if (!box.current) return undefined;
    const fontSize = readableSize(view.bpmn, { width: Math.max(box.current.clientWidth, NARROW / READABLE), height: box.current.clientHeight });
    const { fontFamily } = getComputedStyle(box.current); // that of the page, which is narrower than what drawings are drawn with
    const beside = { fontFamily, fontSize: i18n.language.startsWith("zh") ? fontSize : Math.min(fontSize, UNBROKEN) };
    const viewer = new NavigatedViewer({ container: box.current, textRenderer: { defaultStyle: { fontFamily, fontSize }, externalStyle: beside } });
    let gone = false;
    draw(viewer, view, box.current.clientWidth, { t, i18n }, (step) => void navigate(stepAddress(view.id, step, district))).catch((error: unknown) => !gone && setFailed(error));
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [view, district, navigate, t, i18n]);
  return (
    <>
      <ProblemAlert error={failed} />
      <div ref={box} className="diagram diagram-standing" role="group" aria-label={t("standing.picture")} />
    </>
  );
}
