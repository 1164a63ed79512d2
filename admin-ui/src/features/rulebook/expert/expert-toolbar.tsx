import { Button, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { RuleLines } from "../../../api/types";
import type { useDrl } from "./use-drl";

interface Props {
  drl: ReturnType<typeof useDrl>;
  editable: boolean;
  rules: RuleLines[];
  go: (line: number) => void;
}

/** The text is written as a whole, and only when all of it can be read. */
export function ExpertToolbar({ drl, editable, rules, go }: Props) {
  const { t } = useTranslation();
  const { dirty, saving, checking, check, write, load } = drl;
  const readable = !checking && check?.mistakes.length === 0;
  return (
    <div className="editor-toolbar">
      <Select className="typed" aria-label={t("expert.toRule")} showSearch placeholder={t("expert.toRule")} value={null} options={rules.map(({ rowId, fromLine }) => ({ value: fromLine, label: rowId }))} onChange={(line: number | null) => line !== null && go(line)} />
      {editable && (
        <>
          <Button type="primary" disabled={!dirty || !readable} loading={saving} onClick={write}>{t("expert.write")}</Button>
          <Button disabled={!dirty} onClick={load}>{t("expert.discard")}</Button>
          <span className="saving-state" role="status" data-saving={dirty ? "waiting" : "saved"}>
            {t(!dirty ? "expert.same" : checking ? "expert.checking" : readable ? "expert.different" : "expert.unreadable")}
          </span>
        </>
      )}
    </div>
  );
}
