import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkAct } from "../../api/types";
import { BulkDialog } from "./bulk-dialog";
import { bulkActOf, useSelection } from "./selection";

/** Under the thumb while something is chosen: how many, and the way to the preview. */
export function BulkBar() {
  const { t } = useTranslation();
  const selection = useSelection();
  const [asked, setAsked] = useState<BulkAct>();
  const picked = [...(selection?.chosen.values() ?? [])];
  const acts = [...new Set(picked.map(bulkActOf))].filter((act) => act !== undefined);
  if (!selection || picked.length === 0) return null;
  return (
    <div className="bulk-bar" role="region" aria-label={t("bulk.bar")}>
      <strong>{t("bulk.chosen", { count: picked.length })}</strong>
      {acts.map((act) => (
        <Button key={act} type="primary" onClick={() => setAsked(act)}>
          {t(`bulk.act.${act}`)}
        </Button>
      ))}
      <Button onClick={selection.clear}>{t("bulk.none")}</Button>
      {asked && (
        <BulkDialog
          act={asked}
          numbers={picked.filter((item) => bulkActOf(item) === asked).map(({ number }) => number)}
          close={() => setAsked(undefined)}
          ordered={() => {
            setAsked(undefined);
            selection.clear();
          }}
        />
      )}
    </div>
  );
}
