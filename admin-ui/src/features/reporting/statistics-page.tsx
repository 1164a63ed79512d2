import { PrinterOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { districtsQuery, vocabularyQuery } from "../../api/queries";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { IdentityPanel } from "./identity-panel";
import { LedgerExport } from "./ledger-export";
import { periodOf } from "./period";
import { statisticsQuery } from "./queries";
import { StatisticsBars } from "./statistics-bars";
import { StatisticsFilters } from "./statistics-filters";
import { StatisticsTable } from "./statistics-table";

export interface StatisticsChoice {
  from: string;
  to: string;
  by: string;
  span?: string;
  district?: string;
  industry?: string;
}
const NAMES = ["from", "to", "by", "span", "district", "industry"] as const;

/** The report of the authority: numbers first, each with its records; printable as it stands. */
export default function StatisticsPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [search, setSearch] = useSearchParams();
  const given = Object.fromEntries(NAMES.map((name) => [name, search.get(name)]).filter(([, value]) => value)) as Partial<StatisticsChoice>;
  const choice: StatisticsChoice = { ...periodOf("twelveMonths"), by: "DISTRICT", ...given };
  const { from, to, by, span, district, industry } = choice;
  const statistics = useQuery({ ...statisticsQuery({ from, to, by, district, industry, ...(by === "PERIOD" && { span: span ?? "MONTH" }) }), placeholderData: keepPreviousData });
  const districts = useQuery(districtsQuery()).data?.items;
  const place = districts?.find(({ code }) => code === district)?.name;
  const outside = !!district && districts !== undefined && place === undefined; // its numbers would all be 0 and look like an answer
  const trade = words(useQuery(vocabularyQuery()).data?.industries.find(({ code }) => code === industry)?.labels);
  const change = (part: Partial<StatisticsChoice>) => setSearch(Object.entries({ ...choice, ...part }).filter((pair): pair is [string, string] => !!pair[1]), { replace: true });
  const shown = statistics.data;
  const caption = [t("statistics.caption", { from, to }), place, trade].filter(Boolean).join(" · ");
  return (
    <>
      <PageTitle
        title={t("statistics.title")}
        lead={caption}
        actions={
          <Button className="no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t("statistics.print")}
          </Button>
        }
      />
      <StatisticsFilters choice={choice} onChange={change} />
      <ProblemAlert error={statistics.error} retry={() => void statistics.refetch()} />
      {outside && (
        <p className="honest" role="alert">
          {t("statistics.outside", { district })}
        </p>
      )}
      {statistics.isPending && <Waiting />}
      {shown && !outside && (
        <div className={statistics.isPlaceholderData ? "counting" : undefined} aria-busy={statistics.isPlaceholderData}>
          <IdentityPanel total={shown.total} />
          {by !== "CITY" && (
            <Section title={t("statistics.rows", { by: t(`statistics.by.${by}`) })}>
              {shown.rows.length === 0 ? <Empty title={t("statistics.none")} hint={t("statistics.noneHint")} /> : <StatisticsTable rows={shown.rows} total={shown.total} caption={caption} by={by} />}
              {shown.rows.length > 1 && <StatisticsBars rows={shown.rows} />}
            </Section>
          )}
          <Section title={t("statistics.definitions")} aside={<span className="muted">{t("statistics.asOf", { at: momentText(shown.asOf) })}</span>}>
            <p className="muted">{t("statistics.definition")}</p>
            <div className="button-row">
              <LedgerExport ledger="hidden-dangers" filters={{ foundFrom: from, foundTo: to, district, industry }} />
              <LedgerExport ledger="risk-points" filters={{ status: "ACTIVE", district, industry }} />
            </div>
          </Section>
        </div>
      )}
    </>
  );
}
