import { CheckCircleOutlined } from "@ant-design/icons";
import { Spin } from "antd";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import type { Speech } from "./cell-words";
import type { RuleCheck, RuleFinding, Sheet } from "./draft-types";
import { FindingCard } from "./finding-card";

interface Props {
  check: RuleCheck | undefined;
  checking: boolean;
  error: unknown;
  speech: Speech;
  sheets: readonly Sheet[];
  jump: (finding: RuleFinding, rowId?: string) => void;
}
const SHOWN = 50;

/** Errors keep a draft from review; warnings are answered with a reason. Both as one types. */
export function ChecksPanel({ check, checking, error, speech, sheets, jump }: Props) {
  const { t } = useTranslation();
  const of = (severity: RuleFinding["severity"]) => check?.findings.filter((finding) => finding.severity === severity) ?? [];
  return (
    <Section title={t("rules.checks.title")} className="checks-panel" aside={checking && <span role="status" aria-label={t("rules.checks.running")}><Spin size="small" /></span>}>
      <ProblemAlert error={error} />
      <p role="status" className="checks-count">
        {check && (
          <>
            <span className={check.errors > 0 ? "checks-errors" : "muted"}>{t("rules.checks.errors", { count: check.errors })}</span> · <span className={check.warnings > 0 ? "checks-warnings" : "muted"}>{t("rules.checks.warnings", { count: check.warnings })}</span>
          </>
        )}
      </p>
      {check && check.findings.length === 0 && (
        <p className="checks-good">
          <CheckCircleOutlined aria-hidden /> {t("rules.checks.good")}
        </p>
      )}
      {(["ERROR", "WARNING"] as const).map((severity) => {
        const found = of(severity);
        return (
          found.length > 0 && (
            <div key={severity} className="checks-group">
              <h3>{t(`rules.checks.heading.${severity}`)}</h3>
              <ul>
                {found.slice(0, SHOWN).map((finding, index) => (
                  <FindingCard key={`${finding.code}-${finding.rowId}-${finding.column}-${index}`} finding={finding} speech={speech} sheets={sheets} jump={jump} />
                ))}
              </ul>
              {found.length > SHOWN && <p className="muted">{t("rules.checks.more", { count: found.length - SHOWN })}</p>}
            </div>
          )
        );
      })}
    </Section>
  );
}
