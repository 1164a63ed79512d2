import { Button, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { cellWords, type Speech } from "./cell-words";
import type { Collision } from "./draft-lines";
import type { DraftStore } from "./draft-store";
import type { Cells, Column, Sheet } from "./draft-types";
import { changedColumns } from "./edits";

interface Props {
  store: DraftStore;
  sheets: readonly Sheet[];
  speech: Speech;
}

/** Two people wrote the same cell: both texts side by side, and no choice loses one. */
export function CollisionDialog({ store, sheets, speech }: Props) {
  const { t } = useTranslation();
  const collision = [...store.collisions.values()][0];
  return (
    <Modal
      open={collision !== undefined}
      title={t("rules.collision.title")}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width="min(760px, 100vw)"
      footer={
        collision && (
          <div className="collision-acts">
            <Button onClick={() => store.resolve(collision.key, "theirs")}>{t("rules.collision.theirs")}</Button>
            <Button onClick={() => store.resolve(collision.key, "both")}>{t("rules.collision.both")}</Button>
            <Button type="primary" onClick={() => store.resolve(collision.key, "mine")}>{t("rules.collision.mine")}</Button>
          </div>
        )
      }
    >
      {collision && (
        <>
          <p>{t(collision.theirs.deleted ? "rules.collision.removed" : "rules.collision.text", { name: collision.theirs.changedBy })}</p>
          <SideBySide collision={collision} columns={sheets.find(({ name }) => name === collision.theirs.sheet)?.columns ?? []} speech={speech} />
          <p className="muted">{t("rules.collision.kept")}</p>
        </>
      )}
    </Modal>
  );
}

function SideBySide({ collision, columns, speech }: { collision: Collision; columns: readonly Column[]; speech: Speech }) {
  const { t } = useTranslation();
  const { mine, theirs } = collision;
  const differing = changedColumns(mine, theirs.cells);
  const said = (column: Column, cells: Cells) => cellWords(column, cells, speech) ?? cells[column.name] ?? "";
  return (
    <div className="scroll">
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t("rules.collision.column")}</th>
            <th scope="col">{t("rules.collision.ofMine")}</th>
            <th scope="col">{t("rules.collision.ofTheirs")}</th>
          </tr>
        </thead>
        <tbody>
          {columns
            .filter(({ name }) => differing.includes(name))
            .map((column) => (
              <tr key={column.name}>
                <th scope="row">{speech.words(column.labels)}</th>
                <td>{said(column, mine)}</td>
                <td>{said(column, theirs.cells)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
