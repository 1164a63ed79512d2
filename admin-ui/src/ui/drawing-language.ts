/** What drawings call things: Chinese, then English. */
const BOTH_LANGUAGES = /^(.*?)\s+([A-Za-z].*)$/s;

/** A name of a drawing in one language; in both where only one was drawn. */
export function drawnName(name: string, language: string): string {
  const [, zh, en] = BOTH_LANGUAGES.exec(name.trim()) ?? [];
  return (language.startsWith("zh") ? zh : en)?.replace(/\s+/g, " ") ?? name;
}

/** A drawing with its labels in the language of the reader; half of the text leaves room for what is marked on it. */
export function drawnIn(language: string, bpmn: string): string {
  const drawing = new DOMParser().parseFromString(bpmn, "text/xml");
  drawing.querySelectorAll("[name]").forEach((element) => element.setAttribute("name", drawnName(element.getAttribute("name") ?? "", language)));
  return new XMLSerializer().serializeToString(drawing);
}

const SMALLEST = 12;
const LARGEST = 18;
const READ_AT = 10;

/** How large words have to be drawn to be read when the whole drawing is fitted into a box. */
export function readableSize(bpmn: string, box: { width: number; height: number }): number {
  const bounds = [...new DOMParser().parseFromString(bpmn, "text/xml").getElementsByTagNameNS("*", "Bounds")];
  const of = (name: string, size?: string) => bounds.map((one) => Number(one.getAttribute(name)) + (size ? Number(one.getAttribute(size)) : 0));
  const width = Math.max(...of("x", "width")) - Math.min(...of("x"));
  const height = Math.max(...of("y", "height")) - Math.min(...of("y"));
  const zoom = Math.min(box.width / width, box.height / height, 1);
  return Math.round(Math.min(Math.max(READ_AT / zoom, SMALLEST), LARGEST));
}
