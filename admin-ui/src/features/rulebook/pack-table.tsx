import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import type { PackOverview } from "./draft-types";
import { RevisionMark, Turn } from "./revision-marks";
import { usePlaceNames } from "./use-place-names";

/** Packs of one kind; layers stand under the pack they lie over. */
export function PackTable({ packs }: { packs: PackOverview[] }) {
  const { t } = useTranslation();
  const bases = packs.filter(({ layerOf }) => !layerOf || !packs.some(({ id }) => id === layerOf));
  const ordered = bases.flatMap((base) => [base, ...packs.filter(({ layerOf }) => layerOf === base.id)]);
  return (
    <table className="register pack-table">
      <thead>
        <tr>
          <th scope="col">{t("rules.packs.pack")}</th>
          <th scope="col">{t("rules.packs.where")}</th>
          <th scope="col">{t("rules.packs.live")}</th>
          <th scope="col">{t("rules.packs.underWay")}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((pack) => (
          <PackLine key={pack.id} pack={pack} />
        ))}
      </tbody>
    </table>
  );
}

function PackLine({ pack }: { pack: PackOverview }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const place = usePlaceNames();
  return (
    <tr className="rail-none">
      <td className={pack.layerOf ? "pack-layer cell-name" : "cell-name"}>
        <Link to={paths.rulePack(pack.id)}>{words(pack.title)}</Link>
        <small className="number muted">{pack.id}</small>
      </td>
      <td>{place(pack)}</td>
      <td>
        {pack.liveVersion !== null && pack.liveRevision ? (
          <Link to={paths.ruleRevision(pack.liveRevision)}>{t("rules.version", { version: pack.liveVersion })}</Link>
        ) : (
          <span className="muted">{t("rules.packs.notLive")}</span>
        )}
      </td>
      <td>
        {pack.underWay.map((revision) => (
          <span key={revision.id} className="under-way">
            <Link to={paths.ruleRevision(revision.id)}>{t("rules.version", { version: revision.version })}</Link> <RevisionMark state={revision.state} /> <Turn revision={revision} />
          </span>
        ))}
      </td>
    </tr>
  );
}
