import { useTranslation } from "react-i18next";
import type { ProceedingFile } from "../../api/types";
import { momentText } from "../../ui/dates";
import { Facts } from "../../ui/section";

type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain };
const HIDDEN = ["file", "evidence", "origin", "because"];

/** What was done, the latest first, with everything that was said. */
export function EntryList({ file }: { file: ProceedingFile }) {
  const { t } = useTranslation();
  const value = (name: string, plain: Plain): string => {
    if (Array.isArray(plain)) return plain.map((one) => value(name, one)).join("；");
    if (plain !== null && typeof plain === "object") return Object.entries(plain).map(([key, one]) => value(key, one)).filter(Boolean).join(" · ");
    if (typeof plain === "boolean") return t(`sup.yesNo.${plain}`);
    if (name === "level") return t(`sup.level.${plain}`);
    if (name === "kind") return t(`sup.outcome.${plain}`);
    return plain === null ? "" : String(plain);
  };
  return (
    <ol className="timeline">
      {[...file.entries].reverse().map((entry) => (
        <li key={entry.seq}>
          <p>
            <strong>{t(`sup.entry.${entry.act}`)}</strong>{" "}
            <span className="muted">
              {entry.by} · <time dateTime={entry.at}>{momentText(entry.at)}</time>
            </span>
          </p>
          {entry.words && <blockquote>{typeof entry.details.because === "string" ? t(`sup.because.${entry.details.because}`) : entry.words}</blockquote>}
          <Facts
            items={Object.entries(entry.details)
              .filter(([name]) => !HIDDEN.includes(name))
              .map(([name, plain]) => [t(`sup.detail.${name}`), value(name, plain as Plain)])}
          />
        </li>
      ))}
    </ol>
  );
}
