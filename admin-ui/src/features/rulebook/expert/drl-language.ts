import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

const KEYWORDS = new Set(["package", "rule", "when", "then", "end", "in", "not", "true", "false"]);
const FUNCTIONS = new Set(["answer", "containsAny", "containsAll", "containsNone", "lacksSome", "isEmpty", "notEmpty"]);

interface Place {
  inComment: boolean;
}

/** The subset of DRL that rules are written in; what is wrong with a text the service says. */
const language = StreamLanguage.define<Place>({
  name: "drl",
  startState: () => ({ inComment: false }),
  token(stream, place) {
    if (place.inComment || stream.match("/*")) {
      place.inComment = !stream.skipTo("*/");
      if (place.inComment) stream.skipToEnd();
      else stream.match("*/");
      return "comment";
    }
    if (stream.eatSpace()) return null;
    if (stream.match("//")) {
      stream.skipToEnd();
      return "comment";
    }
    if (stream.match(/"(?:[^"\\]|\\.)*"?/)) return "string";
    if (stream.match(/@[A-Za-z]\w*/)) return "meta";
    if (stream.match(/-?\d[\d.]*/)) return "number";
    const word = stream.match(/[\p{L}_][\p{L}\p{N}_]*/u) as RegExpMatchArray | null;
    if (word) return KEYWORDS.has(word[0]) ? "keyword" : FUNCTIONS.has(word[0]) ? "function" : "variableName";
    if (stream.match(/==|!=|<=|>=|[<>]/)) return "operator";
    stream.next();
    return null;
  },
  tokenTable: { function: tags.function(tags.variableName) },
  languageData: { commentTokens: { line: "//", block: { open: "/*", close: "*/" } } },
});

const style = HighlightStyle.define([
  { tag: tags.keyword, color: "#6a1f56", fontWeight: "600" },
  { tag: tags.function(tags.variableName), color: "#08474e", fontWeight: "600" },
  { tag: tags.variableName, color: "#17262b" },
  { tag: tags.string, color: "#14512c" },
  { tag: tags.number, color: "#26375e" },
  { tag: tags.meta, color: "#4d5b61" },
  { tag: tags.operator, color: "#6a1f56" },
  { tag: tags.comment, color: "#566369", fontStyle: "italic" },
]);

export const drl = [language, syntaxHighlighting(style)];
