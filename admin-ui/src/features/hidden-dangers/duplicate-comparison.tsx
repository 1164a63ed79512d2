import { useTranslation } from "react-i18next";
import type { HiddenDanger, PossibleDuplicate, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { Due, LevelMark, StatusTag } from "../../ui/marks";

interface Props {
  record: HiddenDanger;
  candidate: PossibleDuplicate;
  vocabulary: Vocabulary | undefined;
}

/** Both records, line by line; what differs is what a person looks at before merging. */
export function DuplicateComparison({ record, candidate, vocabulary }: Props) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const lines: [string, React.ReactNode, React.ReactNode][] = [
    [t("duplicates.level"), <LevelMark level={record.level} />, <LevelMark level={candidate.level} />],
    [t("duplicates.status"), <StatusTag status={record.status} />, <StatusTag status={candidate.status} />],
    [t("duplicates.source"), coded(vocabulary?.sources, record.source), coded(vocabulary?.sources, candidate.source)],
    [t("duplicates.place"), record.place, candidate.place],
    [t("duplicates.foundOn"), record.foundOn, candidate.foundOn],
    [t("duplicates.reportedBy"), record.reportedBy, candidate.reportedBy],
    [t("duplicates.dueOn"), <Due dueOn={record.dueOn} overdue={!!record.overdueSince} />, <Due dueOn={candidate.dueOn} overdue={candidate.overdue} />],
    [t("duplicates.description"), <span lang="zh-CN">{record.description}</span>, <span lang="zh-CN">{candidate.description}</span>],
  ];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t("duplicates.compare")}>
      <table className="plain">
        <thead>
          <tr>
            <td />
            <th scope="col">{t("duplicates.this")}</th>
            <th scope="col">{t("duplicates.other")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, one, other]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{one}</td>
              <td>{other}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
