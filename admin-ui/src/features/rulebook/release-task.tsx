import { RightOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import type { Revision } from "./draft-types";
import { RevisionMark } from "./revision-marks";
import { TURNS } from "./turns";

/** One thing to do on the way of a rule to being law. */
export function ReleaseTask({ revision }: { revision: Revision }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const turn = TURNS[revision.state];
  return (
    <li className="work-row rail-none">
      <Link to={paths.ruleRevision(revision.id)} className="work-link">
        <span className="work-task">
          <strong>{turn && t(`rules.task.${turn}`)}</strong>
          <RevisionMark state={revision.state} />
        </span>
        <span className="work-what">
          <span className="work-title">{words(revision.title)}</span>
          <span className="muted">
            {t("rules.version", { version: revision.version })} · {revision.authorName}
          </span>
        </span>
        <span className="work-when muted">{t("rules.begun", { at: momentText(revision.createdAt) })}</span>
        <RightOutlined className="work-arrow" aria-hidden />
      </Link>
    </li>
  );
}
