import { QuestionCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HiddenDanger, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Due, LevelMark, StatusTag } from "../../ui/marks";
import { PageTitle } from "../../ui/page-title";
import { Facts } from "../../ui/section";

interface Props {
  record: HiddenDanger;
  vocabulary: Vocabulary | undefined;
  askWhy: () => void;
}

export function RecordHeader({ record, vocabulary, askWhy }: Props) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  const over = record.status === "CLOSED" || record.status === "DISMISSED";
  return (
    <header className={`record-header rail-${(record.level ?? "none").toLowerCase()}`}>
      <p className="record-crumb">
        <Link to={paths.register}>{t("register.title")}</Link>
        <span aria-hidden="true"> / </span>
        <span className="number">{record.number}</span>
      </p>
      <PageTitle
        title={record.title}
        actions={
          <Button icon={<QuestionCircleOutlined aria-hidden />} onClick={askWhy}>
            {t("why.ask")}
          </Button>
        }
      />
      <p className="record-marks">
        <LevelMark level={record.level} />
        <StatusTag status={record.status} />
        {record.recurrence > 0 && <span className="due-late">{t("subject.badge", { count: record.recurrence + 1 })}</span>}
        <Due dueOn={record.dueOn} overdue={record.overdueSince !== null && !over} over={over} />
      </p>
      <Facts
        items={[
          [t("record.enterprise"), record.enterprise.name],
          [t("record.district"), record.district.name],
          [t("record.place"), record.place],
          [t("record.industry"), coded(vocabulary?.industries, record.industry)],
          [t("record.source"), coded(vocabulary?.sources, record.source)],
          [t("record.foundOn"), record.foundOn],
          [t("record.registered"), `${momentText(record.registeredAt)} · ${record.reportedBy}`],
          [t("record.closedAt"), momentText(record.closedAt)],
        ]}
      />
      <p className="record-description">{record.description}</p>
    </header>
  );
}
