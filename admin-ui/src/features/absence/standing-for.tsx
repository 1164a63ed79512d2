import { InfoCircleOutlined, SwapOutlined, WarningOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { actingFor } from "../../api/acting-for";
import { getInPlaceOf } from "../../api/client";
import type { NoticePage, StoodFor, Work } from "../../api/types";
import { paths } from "../../app/paths";
import { ownAbsencesQuery } from "./queries";
import { usePlace } from "./use-place";

/** In the queue: for whom one stands in and what waits there, and whose work nobody looks after. */
export function StandingFor() {
  const { t } = useTranslation();
  const { data } = useQuery(ownAbsencesQuery());
  const enteredForMe = (data?.own ?? []).filter(({ enteredBy, mayEnd }) => enteredBy && mayEnd);
  if (!data || actingFor() !== null || data.standingFor.length + data.uncovered.length + enteredForMe.length === 0) return null;
  return (
    <section className="panel standing-for" aria-label={t("absence.standingFor")}>
      {enteredForMe.map((one) => (
        <p key={one.id} className="uncovered">
          <InfoCircleOutlined aria-hidden /> <Link to={paths.absences}>{t("absence.enteredForMe", { by: one.enteredBy, from: one.from, to: one.to })}</Link>
        </p>
      ))}
      {data.standingFor.map((one) => (
        <WaitsFor key={one.absence} one={one} />
      ))}
      {data.uncovered.map((one) => (
        <p key={one.id} className="uncovered">
          <WarningOutlined aria-hidden /> <Link to={paths.absences}>{t("absence.uncovered", { name: one.absent.name, unit: one.absent.unitName, from: one.from, to: one.to })}</Link>
        </p>
      ))}
    </section>
  );
}

function WaitsFor({ one }: { one: StoodFor }) {
  const { t } = useTranslation();
  const place = usePlace();
  const { username, name, unitName } = one.absent;
  const work = useQuery({ queryKey: ["absences", "work", username], queryFn: () => getInPlaceOf<Work>(username, "/work"), refetchInterval: 60_000 }).data;
  const notices = useQuery({ queryKey: ["absences", "notices", username], queryFn: () => getInPlaceOf<NoticePage>(username, "/notices", { unread: true }), refetchInterval: 60_000 }).data;
  return (
    <article className="stood-for" aria-label={t("absence.for", { name })}>
      <h2>
        <SwapOutlined aria-hidden /> {t("absence.for", { name })} <small className="muted">{unitName} · {one.roles.map((role) => t(`app.roles.${role}`)).join(" · ")} · {t("absence.until", { day: one.until })}</small>
      </h2>
      {work && (
        <ul className="stood-for-work">
          {work.todo.slice(0, 5).map((item) => (
            <li key={item.number}>
              <button type="button" className="text-button" onClick={() => place(username, paths.record(item.number))}>
                <span className="number">{item.number}</span> {item.title} · {item.enterprise.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => place(username)}>
        {t("absence.takePlace", { name, todo: work?.counts.todo ?? 0, notices: notices?.items.length ?? 0 })}
      </Button>
    </article>
  );
}
