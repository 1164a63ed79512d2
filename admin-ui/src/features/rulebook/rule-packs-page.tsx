import { useQuery } from "@tanstack/react-query";
import { SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { rulePackQuery, rulePacksQuery, vocabularyQuery } from "../../api/queries";
import type { RulePackSummary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Facts } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { RuleRowCard } from "./rule-row-card";
import { rowMatches } from "./row-matches";

/** What most people come for: the criteria of today, not those of before. */
const isInForce = ({ kind, validTo }: RulePackSummary) => kind === "DETERMINATION" && validTo === null;
const nameOf = (pack: RulePackSummary) => `${pack.id}@${pack.version}`;

/** The law as data, readable by anyone: which rows are in force, since when, on which clause. */
export default function RulePacksPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const packs = useQuery(rulePacksQuery());
  const chosen = packs.data?.find((pack) => nameOf(pack) === search.get("pack")) ?? packs.data?.find(isInForce) ?? packs.data?.[0];
  const typed = search.get("q") ?? "";
  const change = (part: { pack?: string; q?: string }) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(part)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  return (
    <>
      <PageTitle title={t("rulebook.title")} lead={t("rulebook.lead")} />
      <ProblemAlert error={packs.error} retry={() => void packs.refetch()} />
      {packs.isPending && <Waiting />}
      {packs.data && (
        <div className="rulebook">
          <PackList packs={packs.data} chosen={chosen} onChoose={(pack) => change({ pack: nameOf(pack) })} />
          <div className="rulebook-rows">
            <Input
              size="large"
              prefix={<SearchOutlined aria-hidden />}
              allowClear
              value={typed}
              aria-label={t("rulebook.search")}
              placeholder={t("rulebook.search")}
              onChange={(event) => change({ q: event.target.value })}
            />
            {chosen && <PackRows pack={chosen} typed={typed} />}
          </div>
        </div>
      )}
    </>
  );
}

interface ListProps {
  packs: RulePackSummary[];
  chosen: RulePackSummary | undefined;
  onChoose: (pack: RulePackSummary) => void;
}

function PackList({ packs, chosen, onChoose }: ListProps) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <div className="pack-list" role="group" aria-label={t("rulebook.packs")}>
      {packs.map((pack) => (
        <button key={nameOf(pack)} type="button" aria-pressed={pack === chosen} onClick={() => onChoose(pack)}>
          <strong>{words(pack.title)}</strong>
          <span className="muted small">
            {t("rulebook.packLine", { version: pack.version, rows: pack.rows })} · {pack.validFrom} – {pack.validTo ?? t("rulebook.today")}
          </span>
        </button>
      ))}
    </div>
  );
}

function PackRows({ pack, typed }: { pack: RulePackSummary; typed: string }) {
  const { t } = useTranslation();
  const vocabulary = useQuery(vocabularyQuery());
  const detail = useQuery(rulePackQuery(pack.id, pack.version));
  if (detail.isPending) return <Waiting />;
  if (!detail.data) return <ProblemAlert error={detail.error} retry={() => void detail.refetch()} />;
  const rows = detail.data.rows.filter((row) => rowMatches(row, typed));
  return (
    <>
      <Facts
        items={[
          [t("rulebook.id"), <span className="number">{pack.id}</span>],
          [t("rulebook.version"), pack.version],
          [t("rulebook.digest"), <span className="number">{pack.digest.slice(0, 16)}</span>],
        ]}
      />
      <p role="status" className="muted">
        {t("rulebook.shown", { shown: rows.length, all: detail.data.rows.length })}
      </p>
      {rows.length === 0 && <Empty title={t("rulebook.none")} />}
      <ol className="rule-rows">
        {rows.map((row) => (
          <RuleRowCard key={row.id} row={row} vocabulary={vocabulary.data} />
        ))}
      </ol>
    </>
  );
}
