import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HiddenDanger, MoreTime, PostponementKind } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { PostponementItem } from "./postponement-item";
import { moreTimeQuery } from "./queries";
import { RequestForm } from "./request-form";

/** Extensions and deferrals: who asked, who decides and why, what was decided; nothing where nothing can be asked. */
export function MoreTimeCard({ record, done }: { record: HiddenDanger; done?: () => void }) {
  const { t } = useTranslation();
  const moreTime = useQuery(moreTimeQuery(record.number, record.version));
  if (moreTime.error)
    return (
      <Section title={t("moreTime.title")}>
        <ProblemAlert error={moreTime.error} retry={() => void moreTime.refetch()} />
      </Section>
    );
  const found = moreTime.data;
  if (!found || (found.items.length === 0 && record.status !== "RECTIFYING")) return null;
  return (
    <Section title={t("moreTime.title")} className="more-time">
      {found.deferredUntil && (
        <p>
          <span className="tag tag-strong">{t("moreTime.deferred", { day: found.deferredUntil })}</span>
        </p>
      )}
      <Ask moreTime={found} />
      {found.items.map((item) => (
        <PostponementItem key={item.round} moreTime={found} item={item} done={done} />
      ))}
      {found.items.length === 0 && <p className="muted">{t("moreTime.none")}</p>}
    </Section>
  );
}

function Ask({ moreTime }: { moreTime: MoreTime }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<PostponementKind>();
  const kinds = (["EXTENSION", "DEFERRAL"] as const).filter((one) =>
    moreTime.allowedActions.some(({ action, allowed }) => allowed && action === `REQUEST_${one}`),
  );
  if (kinds.length === 0) return null;
  return (
    <>
      <div className="action-tabs" role="group" aria-label={t("moreTime.ask")}>
        {kinds.map((one) => (
          <button key={one} type="button" aria-pressed={kind === one} onClick={() => setKind(kind === one ? undefined : one)}>
            {t(`moreTime.request.${one}`)}
          </button>
        ))}
      </div>
      {kind && kinds.includes(kind) && <RequestForm key={kind} moreTime={moreTime} kind={kind} done={() => setKind(undefined)} />}
    </>
  );
}
