import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { factsWords, type Speech } from "./cell-words";
import type { RuleCase, RuleFinding, Sheet } from "./draft-types";

interface Props {
  finding: RuleFinding;
  speech: Speech;
  /** Whose columns name the cell. */
  sheets: readonly Sheet[];
  /** Goes to the cell; a row is named by its id where only that is known. */
  jump: (finding: RuleFinding, rowId?: string) => void;
  children?: React.ReactNode;
}

/** What is wrong, a case that shows it, and the way to the cells. */
export function FindingCard({ finding, speech, sheets, jump, children }: Props) {
  const { t } = useTranslation();
  const { severity, rowId, message, related, counterExample } = finding;
  const sheet = sheets.find(({ name }) => name === finding.sheet);
  const column = sheet?.columns.find(({ name }) => name === finding.column);
  const place = [sheet && sheet.name !== "ROWS" ? t(`rules.sheet.${sheet.name}`) : "", rowId, speech.words(column?.labels)].filter(Boolean).join(" · ");
  return (
    <li className={`finding finding-${severity.toLowerCase()}`}>
      <p>
        {place && <span className="muted small">{place} </span>}
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
