import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BulkAct, WorkItem } from "../../api/types";

interface Selection {
  chosen: ReadonlyMap<string, WorkItem>;
  toggle: (item: WorkItem) => void;
  clear: () => void;
}

const Chosen = createContext<Selection | null>(null);
const ACT: Partial<Record<NonNullable<WorkItem["task"]>, BulkAct>> = { ACCEPT: "ACCEPT", REVIEW_PLAN: "APPROVE_PLAN" };

/** What could be approved together with others; whether it may be, the preview says. */
export const bulkActOf = (item: WorkItem): BulkAct | undefined => (item.task ? ACT[item.task] : undefined);

export const useSelection = () => useContext(Chosen);

/** Around a list from which several may be chosen. */
export function SelectionOf({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, WorkItem>>(new Map());
  const selection = useMemo<Selection>(
    () => ({
      chosen,
      toggle: (item) =>
        setChosen((before) => {
          const after = new Map(before);
          if (!after.delete(item.number)) after.set(item.number, item);
          return after;
        }),
      clear: () => setChosen(new Map()),
    }),
    [chosen],
  );
  return <Chosen value={selection}>{children}</Chosen>;
}

/** The box of one row; nothing where nothing can be chosen. */
export function Pick({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const selection = useSelection();
  if (!selection || !bulkActOf(item)) return null;
  return (
    <label className="pick">
      <input type="checkbox" aria-label={t("bulk.choose", { number: item.number, title: item.title })} checked={selection.chosen.has(item.number)} onChange={() => selection.toggle(item)} />
    </label>
  );
}
