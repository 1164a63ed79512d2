import { Button, Popconfirm } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { momentText } from "../../ui/dates";
import type { Entry } from "./offline/database";
import { discard, tryAgain } from "./offline/queue";

/** What the service did not take, in its own words. It stays until a person sends it again or gives it up. */
export function RefusedEntries({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation();
  return (
    <div className="sync-refused" role="alert">
      <p>
        <strong>{t("check.refused.title", { count: entries.length })}</strong>
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <p>
              <Link to={paths.inspection(entry.inspection)}>{entry.answer ? t("check.refused.answer", { measure: entry.answer.measure }) : t("check.refused.completion")}</Link>{" "}
              <time className="muted small" dateTime={entry.at}>
                {momentText(entry.at)}
              </time>
            </p>
            <p>{t("check.refused.reason", { reason: entry.reason })}</p>
            <div className="button-row">
              <Button onClick={() => void tryAgain(entry)}>{t("check.refused.again")}</Button>
              <Popconfirm title={t("check.refused.sure")} okText={t("check.refused.discard")} cancelText={t("check.refused.keep")} onConfirm={() => discard(entry)}>
                <Button type="text">{t("check.refused.discard")}</Button>
              </Popconfirm>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
