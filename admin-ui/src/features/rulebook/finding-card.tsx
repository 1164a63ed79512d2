import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { factsWords, type Speech } from "./cell-words";
import type { RuleCase, RuleFinding } from "./draft-types";

interface Props {
  finding: RuleFinding;
  speech: Speech;
  /** Goes to the cell; a row is named by its id where only that is known. */
  jump: (finding: RuleFinding, rowId?: string) => void;
  children?: React.ReactNode;
}

/** What is wrong, a case that shows it, and the way to the cells. */
export function FindingCard({ finding, speech, jump, children }: Props) {
  const { t } = useTranslation();
  const { severity, rowId, message, related, counterExample } = finding;
  return (
    <li className={`finding finding-${severity.toLowerCase()}`}>
      <p>
        {rowId && <span className="number muted small">{rowId} </span>}
        <strong>{speech.words(message)}</strong>
      </p>
      {counterExample && <Case counterExample={counterExample} speech={speech} />}
      <p className="finding-acts">
        {(finding.key ?? rowId) && (
          <Button size="small" onClick={() => jump(finding)}>
            {t("rules.checks.jump")}
          </Button>
        )}
        {related.map((row) => (
          <Button key={row} size="small" onClick={() => jump(finding, row)}>
            {t("rules.checks.jumpTo", { row })}
          </Button>
        ))}
      </p>
      {children}
    </li>
  );
}

function Case({ counterExample, speech }: { counterExample: RuleCase; speech: Speech }) {
  const { t } = useTranslation();
  const { on, factType, enterprise, values } = counterExample;
  const type = speech.words(speech.vocabulary.factTypes.find(({ name }) => name === factType)?.labels) || factType;
  const said = [enterprise && `${speech.ofEnterprise}${factsWords(enterprise, "enterprise", speech) ?? enterprise}`, values && `${type}: ${factsWords(values, factType, speech) ?? values}`];
  return (
    <p className="finding-case">
      <span className="rule-word">{t("rules.checks.for")}</span> {said.filter(Boolean).join("; ") || type} <span className="muted">({t("rules.checks.on", { on })})</span>
    </p>
  );
}
