import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { momentText } from "../../../ui/dates";
import { ProblemAlert } from "../../../ui/problem-alert";
import { lostDrlQuery } from "./drl-queries";

interface Props {
  revision: string;
  /** Changes when another text came too late. */
  count: number;
  take: ((text: string) => void) | undefined;
}

/** Texts that came too late, whole, to be read and taken up again. */
export function LostDrls({ revision, count, take }: Props) {
  const { t } = useTranslation();
  const lost = useQuery(lostDrlQuery(revision, count));
  const items = lost.data?.items ?? [];
  if (items.length === 0) return <ProblemAlert error={lost.error} />;
  return (
    <details className="lost-texts">
      <summary>{t("expert.lost", { count: items.length })}</summary>
      <ul>
        {items.map((text) => (
          <li key={`${text.at}-${text.by}`}>
            <details>
              <summary>{t("rules.by", { name: text.by, at: momentText(text.at) })}</summary>
              <pre className="lost-drl">{text.text}</pre>
            </details>
            {take && <Button size="small" onClick={() => take(text.text)}>{t("expert.take")}</Button>}
          </li>
        ))}
      </ul>
    </details>
  );
}
