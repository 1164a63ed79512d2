import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { meQuery } from "../../api/queries";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import type { PackOverview } from "./draft-types";
import { PackTable } from "./pack-table";
import { packsQuery } from "./queries";
import { ReleaseTask } from "./release-task";
import { waitsForMe } from "./turns";

const ORDER = ["DETERMINATION", "DEADLINES", "CLOCKS", "LISTING", "RISK_GRADING", "ESCALATION", "ROUTING", "SCORING", "REWARDS", "SENSING", "CONTROL_MEASURES"];
const matches = ({ id, title }: PackOverview, typed: string) => `${id} ${title.zh} ${title.en}`.toLowerCase().includes(typed.toLowerCase());

/** Rules and their releases: what waits for me first, then every pack with what is law and what is coming. */
export default function PacksPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [search, setSearch] = useSearchParams();
  const me = useQuery(meQuery());
  const packs = useQuery(packsQuery());
  const typed = search.get("q") ?? "";
  const all = packs.data?.items ?? [];
  const mine = all.flatMap(({ underWay }) => underWay).filter((revision) => waitsForMe(revision, me.data));
  const found = all.filter((pack) => matches(pack, typed));
  const kinds = ORDER.filter((kind) => found.some((pack) => pack.kind === kind));
  return (
    <>
      <PageTitle title={t("rules.packs.title")} lead={t("rules.packs.lead")} actions={<><Link to={paths.ruleAttributes}>{t("rules.attributes.title")}</Link> <Link to={paths.rulePacks}>{t("rules.packs.criteria")}</Link></>} />
      <ProblemAlert error={packs.error} retry={() => void packs.refetch()} />
      {packs.isPending && <Waiting />}
      {packs.data && (
        <>
          <Section title={t("rules.packs.mine", { count: mine.length })} className="panel-flush-list">
            {mine.length === 0 ? (
              <Empty title={t("rules.packs.nothing")} hint={t("rules.packs.nothingHint")} />
            ) : (
              <ol className="release-tasks">
                {mine.map((revision) => (
                  <ReleaseTask key={revision.id} revision={revision} />
                ))}
              </ol>
            )}
          </Section>
          <div className="filters packs-filter">
            <Input className="filter-text" allowClear value={typed} aria-label={t("rules.packs.search")} placeholder={t("rules.packs.search")} onChange={({ target }) => setSearch(target.value ? { q: target.value } : {}, { replace: true })} />
            <span role="status" className="muted">{t("rules.packs.shown", { shown: found.length, all: all.length })}</span>
          </div>
          {found.length === 0 && <Empty title={t("rules.packs.none")} />}
          {kinds.map((kind) => (
            <Section key={kind} title={t(`rules.kind.${kind}`)}>
              <PackTable packs={found.filter((pack) => pack.kind === kind).sort((left, right) => words(left.title).localeCompare(words(right.title)))} />
            </Section>
          ))}
        </>
      )}
    </>
  );
}
