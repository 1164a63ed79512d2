import { CheckOutlined, StopOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { BulkPreview } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { LevelMark } from "../../ui/marks";
import { WhyRow } from "../hidden-dangers/why-row";

/** Each with what will happen to it, or why it has to be decided on its own. */
export function BulkPreviewList({ items }: { items: BulkPreview["items"] }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <ul className="bulk-preview">
      {items.map((item) => (
        <li key={item.number} className={item.admitted ? "bulk-yes" : "bulk-no"}>
          <p>
            {item.admitted ? <CheckOutlined aria-hidden /> : <StopOutlined aria-hidden />} <span className="number">{item.number}</span> {item.title} <LevelMark level={item.level} />
          </p>
          <p>
            <strong>{words(item.admitted ? item.outcome : item.reason)}</strong>
          </p>
          {item.needed.length > 0 && <p className="muted">{t("bulk.needed", { questions: item.needed.map((one) => words(one)).join(" ") })}</p>}
          {item.why && <WhyRow row={item.why} factType="bulkApproval" />}
        </li>
      ))}
    </ul>
  );
}
