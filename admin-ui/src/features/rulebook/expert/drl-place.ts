/** Where in a rule of the text somebody writes. */
export type Place =
  | { part: "outside" | "annotation" | "fact-type" | "answer" }
  | { part: "attribute"; factType: string; after: boolean }
  | { part: "operator"; factType: string; attribute: string }
  | { part: "value"; factType: string; attribute: string; quoted: boolean }
  | { part: "answered"; answer: string };

const IN_ANSWER = /answer\(\s*"([A-Za-z]\w*)"\s*,\s*"[^"]*$/;
const FUNCTION = /(?:containsAny|containsAll|containsNone|lacksSome|isEmpty|notEmpty)\(\s*((?:enterprise\.)?[a-z]\w*)?\s*(,)?[^)]*$/;
const VALUE = /((?:enterprise\.)?[a-z]\w*)(?:\s*(?:==|!=|<=|>=|<|>)|\s+(?:not +)?(?:in|contains)\b)\s*\(?\s*[^,()]*(?:,\s*"[^"]*"\s*)*,?\s*("?)[^",()]*$/;
const OPERATOR = /((?:enterprise\.)?[a-z]\w*)\s+[a-z!=<>]*$/;

/** Reads only the rule the cursor is in, from its beginning to the cursor. */
export function placeIn(before: string): Place {
  const start = before.lastIndexOf("\nrule ");
  const rule = start < 0 ? (before.startsWith("rule ") ? before : "") : before.slice(start + 1);
  if (rule === "" || /\nend\s/.test(rule)) return { part: "outside" };
  const then = /\nthen\s/.exec(rule);
  if (then) {
    const answered = IN_ANSWER.exec(rule.slice(then.index));
    return answered ? { part: "answered", answer: answered[1] ?? "" } : { part: "answer" };
  }
  const when = /\nwhen\s/.exec(rule);
  if (!when) return { part: "annotation" };
  const pattern = rule.slice(when.index + "\nwhen".length);
  const opened = /^\s*([A-Za-z]\w*)\s*\(/.exec(pattern);
  if (!opened) return { part: "fact-type" };
  return within(opened[1] ?? "", lastConstraint(pattern.slice(opened[0].length)));
}

/** Commas within quotes or brackets do not end a constraint. */
function lastConstraint(text: string): string {
  let from = 0;
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' && text[at - 1] !== "\\") quoted = !quoted;
    if (quoted) continue;
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === "," && depth === 0) from = at + 1;
  }
  return text.slice(from);
}

function within(factType: string, constraint: string): Place {
  const called = FUNCTION.exec(constraint);
  if (called) return called[1] && called[2] ? { part: "value", factType, attribute: called[1], quoted: /"[^"]*$/.test(called[0]) && quotes(called[0]) % 2 === 1 } : { part: "attribute", factType, after: true };
  const compared = VALUE.exec(constraint);
  if (compared) return { part: "value", factType, attribute: compared[1] ?? "", quoted: quotes(constraint) % 2 === 1 };
  const named = OPERATOR.exec(constraint);
  return named ? { part: "operator", factType, attribute: named[1] ?? "" } : { part: "attribute", factType, after: false };
}

const quotes = (text: string) => text.split('"').length - 1;
