import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Labels, TextMistake } from "../../../api/types";
import { Section } from "../../../ui/section";

interface Props {
  mistakes: TextMistake[];
  words: (labels: Labels) => string;
  go: (line: number, column: number) => void;
}

/** Where the text cannot be read; the review begins when it can. */
export function MistakeList({ mistakes, words, go }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t("expert.mistakes", { count: mistakes.length })} className="checks-panel">
      <ul className="row-findings">
        {mistakes.map(({ line, column, message }) => (
          <li key={`${line}-${column}`} className="finding finding-error">
            <p>
              <span className="muted small">{t("expert.place", { line, column })}</span> <strong>{words(message)}</strong>
            </p>
            <p className="finding-acts">
              <Button size="small" onClick={() => go(line, column)}>{t("expert.go")}</Button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
