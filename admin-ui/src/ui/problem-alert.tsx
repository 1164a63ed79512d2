import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import { Problem, problemText } from "../api/errors";

interface Props {
  error: unknown;
  retry?: () => void;
}

/** The service's problem in its own words, with every violation it names. */
export function ProblemAlert({ error, retry }: Props) {
  const { t } = useTranslation();
  if (!error) return null;
  const text = problemText(error, {
    offline: t("ui.problem.offline"),
    denied: t("ui.problem.denied"),
    missing: t("ui.problem.missing"),
    broken: t("ui.problem.broken"),
  });
  const violations = error instanceof Problem ? error.violations : [];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={text}
      description={
        violations.length > 0 && (
          <ul>
            {violations.map((violation) => (
              <li key={violation.pointer + violation.code}>{violation.message}</li>
            ))}
          </ul>
        )
      }
      action={retry && <Button onClick={retry}>{t("ui.retry")}</Button>}
    />
  );
}
