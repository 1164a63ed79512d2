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
