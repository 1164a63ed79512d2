import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { rechecksQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DrawList } from "./draw-list";
import { recheckState } from "./recheck-words";

const STATES = ["DUE", "AHEAD", "DONE"];
const SIZE = 20;

/** What is to be looked at again after its closure, and the draws by which it was chosen. */
export default function RechecksPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((one) => one === search.get("state")) ?? "DUE";
  const page = Math.max(0, Number(search.get("page")) || 0);
  const found = useQuery(rechecksQuery(state, page, SIZE));
  const show = (next: string, at = 0) => setSearch({ state: next, ...(at > 0 && { page: String(at) }) }, { replace: true });
  return (
    <>
      <PageTitle title={t("rechecks.title")} lead={t("rechecks.lead")} />
      <Section title={t("rechecks.title")} aside={found.data && <span className="muted">{t("rechecks.count", { count: found.data.count })}</span>}>
        <div className="action-tabs" role="group" aria-label={t("rechecks.title")}>
          {STATES.map((one) => (
            <button key={one} type="button" aria-pressed={one === state} onClick={() => show(one)}>
              {t(`rechecks.states.${one}`)}
            </button>
          ))}
        </div>
        <ProblemAlert error={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Waiting />}
        {found.data?.items.length === 0 && <Empty title={t("rechecks.none")} hint={t("rechecks.noneHint")} />}
        {!!found.data?.items.length && (
          <div className="scroll" tabIndex={0} role="region" aria-label={t("rechecks.title")}>
            <table className="plain">
              <thead>
                <tr>
                  <th scope="col">{t("rechecks.number")}</th>
                  <th scope="col">{t("rechecks.what")}</th>
                  <th scope="col">{t("rechecks.kind")}</th>
                  <th scope="col">{t("rechecks.day")}</th>
                  <th scope="col">{t("rechecks.result")}</th>
                </tr>
              </thead>
              <tbody>
                {found.data.items.map((recheck) => (
                  <tr key={recheck.id}>
                    <td>
                      <Link className="number" to={paths.record(recheck.number)}>
                        {recheck.number}
                      </Link>
                    </td>
                    <td lang="zh-CN">
                      {recheck.title} <span className="muted">{recheck.enterprise}</span>
                    </td>
                    <td>{t(`closure.kinds.${recheck.kind}`)}</td>
                    <td>
                      <time dateTime={recheck.dueOn}>{recheck.dueOn}</time>
                    </td>
                    <td>{t(`closure.states.${recheckState(recheck)}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {found.data && found.data.count > SIZE && (
          <div className="button-row">
            <Button disabled={page === 0} onClick={() => show(state, page - 1)}>
              {t("rechecks.previous")}
            </Button>
            <Button disabled={(page + 1) * SIZE >= found.data.count} onClick={() => show(state, page + 1)}>
              {t("rechecks.next")}
            </Button>
          </div>
        )}
      </Section>
      <Section title={t("rechecks.draws")}>
        <DrawList />
      </Section>
    </>
  );
}
