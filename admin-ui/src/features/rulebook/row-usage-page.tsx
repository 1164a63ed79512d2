import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { ChoiceChips } from "../../ui/choice-chips";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { packQuery, rowUsageQuery } from "./queries";
import { RowUsageTable } from "./row-usage-table";

const DAYS = 90;

/** How often each row of a pack decided, who changed it last and on which clause it stands; rows that never did come first. */
export default function RowUsagePage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { folder = "", name = "" } = useParams();
  const id = `${folder}/${name}`;
  const [search, setSearch] = useSearchParams();
  const dead = search.get("dead") !== null;
  const typed = search.get("q") ?? "";
  const pack = useQuery(packQuery(id));
  const usage = useQuery(rowUsageQuery(id, DAYS, dead));
  const change = (next: { dead?: boolean; q?: string }) => {
    const { dead: only = dead, q = typed } = next;
    setSearch({ ...(only && { dead: "" }), ...(q && { q }) }, { replace: true });
  };
  const items = (usage.data?.items ?? []).filter(({ rowId, sentence, basis }) => `${rowId} ${words(sentence)} ${basis.regulation} ${basis.clause}`.toLowerCase().includes(typed.toLowerCase()));
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.rulebook}>{t("rules.packs.title")}</Link> / <Link to={paths.rulePack(id)}>{id}</Link>
      </p>
      <PageTitle title={t("rules.usage.title", { title: words(pack.data?.pack.title) })} lead={t("rules.usage.lead")} />
      <ProblemAlert error={usage.error ?? pack.error} retry={() => void usage.refetch()} />
      {usage.isPending && <Waiting />}
      {usage.data && (
        <Section title={t("rules.version", { version: usage.data.version })} aside={<Link to={paths.ruleRevision(usage.data.revision)}>{t("rules.usage.sheets")}</Link>}>
          {!usage.data.counted && <p className="muted">{t("rules.usage.notCounted")}</p>}
          {usage.data.counted && !usage.data.upToDate && <p className="muted">{t("rules.usage.behind")}</p>}
          <div className="simulation-order">
            <ChoiceChips name="usage-dead" legend={t("rules.usage.show")} chips={[{ value: "", label: t("rules.usage.all") }, { value: "dead", label: t("rules.usage.dead", { count: usage.data.dead, days: usage.data.days }) }]} chosen={[dead ? "dead" : ""]} onChoose={(value) => change({ dead: value === "dead" })} />
            <Input className="filter-text" allowClear value={typed} aria-label={t("rulebook.search")} placeholder={t("rulebook.search")} onChange={({ target }) => change({ q: target.value })} />
          </div>
          {items.length === 0 ? <Empty title={t(dead ? "rules.usage.noDead" : "rules.usage.none")} /> : <RowUsageTable pack={usage.data.packId} rows={items} counted={usage.data.counted} />}
        </Section>
      )}
    </>
  );
}
