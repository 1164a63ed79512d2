import { useTranslation } from "react-i18next";
import type { MoreTime, Postponement } from "../../api/types";
import { momentText } from "../../ui/dates";
import { EvidenceImage } from "../../ui/evidence-image";
import { Facts } from "../../ui/section";
import { Tag } from "../../ui/tag";
import { DecisionForm } from "./decision-form";
import { WhyRoute } from "./why-route";

/** One request with all that was said about it; its form, while it waits for the person who looks. */
export function PostponementItem({ moreTime, item, done }: { moreTime: MoreTime; item: Postponement; done?: () => void }) {
  const { t } = useTranslation();
  const { verdict, ending } = item;
  const waits = item.state === "REQUESTED";
  const pictures = item.evidence.filter(({ mediaType }) => mediaType.startsWith("image/"));
  return (
    <article className="postponement" aria-label={t("moreTime.round", { round: item.round })}>
      <h3>
        {t("moreTime.item", { round: item.round, kind: t(`moreTime.kind.${item.kind}`), day: item.requestedTo })}{" "}
        <Tag strong={waits}>{t(`moreTime.state.${item.state}`)}</Tag> {waits && item.late && <span className="due-late">{t("moreTime.late")}</span>}
      </h3>
      <Facts
        items={[
          [t("moreTime.requested"), `${momentText(item.requestedAt)} · ${item.requestedBy}`],
          [t("moreTime.dueBefore"), item.dueBefore],
          [t("moreTime.reason"), item.reason],
          [t("moreTime.interimControls"), item.interimControls],
          [t("moreTime.decideBy"), waits ? item.decideBy : ""],
          [t("moreTime.granted"), verdict?.grantedTo],
          [t("moreTime.decided"), verdict && `${momentText(verdict.at)} · ${verdict.by} · ${t(`app.roles.${verdict.as}`)}`],
          [t("moreTime.opinion"), verdict?.opinion],
          [t("moreTime.ended"), ending && `${momentText(ending.at)} · ${ending.by} · ${ending.reason}`],
        ]}
      />
      {pictures.length > 0 && (
        <p className="postponement-pictures">
          {pictures.map((file) => (
            <EvidenceImage key={file.sha256} evidence={file} />
          ))}
        </p>
      )}
      <WhyRoute route={item.why} />
      {waits && <DecisionForm moreTime={moreTime} item={item} done={done} />}
    </article>
  );
}
