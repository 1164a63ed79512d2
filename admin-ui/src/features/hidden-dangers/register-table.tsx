import { CaretDownOutlined, CaretUpOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HiddenDangerRow, Vocabulary } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { Due, LevelMark, StatusTag } from "../../ui/marks";
import { Waiting } from "../../ui/waiting";

const COLUMNS = ["number", "level", "title", "enterprise", "source", "foundOn", "dueOn", "status", "rung"] as const;
const SORTABLE = ["number", "foundOn", "dueOn"];

interface Props {
  rows: HiddenDangerRow[];
  loading: boolean;
  sort: string;
  vocabulary: Vocabulary | undefined;
  onSort: (sort: string) => void;
}

/** A table on a desk, cards on a phone: the same rows, laid out by the style sheet. */
export function RegisterTable({ rows, loading, sort, vocabulary, onSort }: Props) {
  const { t } = useTranslation();
  const { coded } = useLabels();
  if (loading) return <Waiting />;
  const direction = (column: string) => (sort === column ? "ascending" : sort === `-${column}` ? "descending" : "none");
  const header = (column: (typeof COLUMNS)[number]) => {
    const words = t(`register.column.${column}`);
    if (!SORTABLE.includes(column)) return <th key={column} scope="col">{words}</th>;
    const now = direction(column);
    return (
      <th key={column} scope="col" aria-sort={now}>
        <button type="button" className="sort" onClick={() => onSort(now === "descending" ? column : `-${column}`)}>
          {words}
          {now === "ascending" && <CaretUpOutlined aria-hidden />}
          {now === "descending" && <CaretDownOutlined aria-hidden />}
        </button>
      </th>
    );
  };
  return (
    <table className="register">
      <caption className="visually-hidden">{t("register.title")}</caption>
      <thead>
        <tr>{COLUMNS.map(header)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number} className={`rail-${(row.level ?? "none").toLowerCase()}`}>
            <td className="cell-number">
              <Link to={paths.record(row.number)} className="number">
                {row.number}
              </Link>
            </td>
            <td className="cell-level">
              <LevelMark level={row.level} />
            </td>
            <td className="cell-title">{row.title}</td>
            <td className="cell-enterprise">
              {row.enterprise.name}
              <small className="muted">{row.district.name}</small>
            </td>
            <td className="cell-source">{coded(vocabulary?.sources, row.source)}</td>
            <td className="cell-found">
              <time dateTime={row.foundOn}>{row.foundOn}</time>
            </td>
            <td className="cell-due">
              <Due dueOn={row.dueOn} overdue={row.overdue} over={row.status === "CLOSED" || row.status === "DISMISSED"} />
            </td>
            <td className="cell-status">
              <StatusTag status={row.status} />
            </td>
            <td className="cell-rung">{row.rung && t(`ladder.step.${row.rung}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
