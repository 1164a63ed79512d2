import { useTranslation } from "react-i18next";
import type { DraftStore } from "./draft-store";
import type { Present } from "./draft-types";

/** Who else has this draft open, and on which line they are. */
export function PresenceLine({ present, store, go }: { present: readonly Present[]; store: DraftStore; go: (key: string, column: string | null) => void }) {
  const { t } = useTranslation();
  if (present.length === 0) return null;
  return (
    <ul className="presence" aria-label={t("rules.presence.title")}>
      {present.map(({ username, name, row, column }) => {
        const line = row ? store.row(row) : undefined;
        const id = line?.cells.id ?? line?.cells.row ?? line?.cells.name;
        return (
          <li key={username}>
            {line && row ? (
              <button type="button" className="text-button" onClick={() => go(row, column)}>
                {t("rules.presence.at", { name, row: id ?? "…" })}
              </button>
            ) : (
              t("rules.presence.reads", { name })
            )}
          </li>
        );
      })}
    </ul>
  );
}
