import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/errors";
import { ProblemAlert } from "../../ui/problem-alert";

/** What keeps a file out, each with the sheet and the cell as the spreadsheet names them. */
export function FileProblems({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (!(error instanceof Problem) || error.violations.length === 0) return <ProblemAlert error={error} />;
  const place = (pointer: string) => {
    const [, sheet = "", cell = ""] = pointer.split("/");
    return /^(HEADER|PARAMETERS|ROWS|EXAMPLES|SCENARIOS|STANDARDS)$/.test(sheet) ? `${t(`rules.sheet.${sheet}`)} ${cell}` : pointer.replaceAll("/", " ");
  };
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="problem"
      title={error.message}
      description={
        <ul>
          {error.violations.map(({ pointer, code, message }) => (
            <li key={pointer + code}>
              <strong className="number">{place(pointer)}</strong> {message}
            </li>
          ))}
        </ul>
      }
    />
  );
}
