import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { districtsQuery } from "../../api/queries";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { entriesOf } from "../../ui/filters";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { processAddress, recordAddress } from "./addresses";
import { DistrictChoice } from "./district-choice";
import { stepRecordsQuery } from "./queries";
import { whoText } from "./step-words";

const PAGE = 20;

/** What a line is about beside its record, where the record does not say it all. */
function matters(process: string, t: TFunction): ((code: string) => string) | undefined {
  if (process === "extension") return (code) => t(`moreTime.kind.${code}`);
  if (process === "interim-control") return (code) => t(`control.kind.${code}`);
  return process === "escalation" ? (code) => t(`ladder.step.${code}`) : undefined;
}

/** Exactly the records that a number of the process view counts, the longest waiting first. */
export default function ProcessStepPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { process = "", step = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const district = search.get("district") ?? undefined;
  const offset = Number(search.get("offset") ?? 0);
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const page = useQuery({ ...stepRecordsQuery(process, step, district, offset), placeholderData: keepPreviousData });
  const matter = matters(process, t);
  const go = (to: number) => setSearch(entriesOf({ district, offset: to > 0 ? String(to) : undefined }));
  return (
    <>
      <p>
        <Link to={processAddress(process, district)}>{t("standing.back")}</Link>
      </p>
      <PageTitle title={page.data ? words(page.data.step) : t("standing.title")} lead={page.data && t("standing.total", { count: page.data.total })} />
      <DistrictChoice />
      <ProblemAlert error={page.error} retry={() => void page.refetch()} />
      <div className="panel panel-flush">
        {page.isPending && <Waiting />}
        {page.data?.items.length === 0 && <Empty title={t("standing.nothing")} hint={t("standing.nothingHint")} />}
        {page.data && page.data.items.length > 0 && (
          <table className="register">
            <caption className="visually-hidden">{words(page.data.step)}</caption>
            <thead>
              <tr>
                {(["number", "title", ...(matter ? (["matter"] as const) : []), "enterprise", "district", "since", "who"] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`standing.column.${column}`)}
                  </th>
                ))}
                {matter && <th scope="col">{t(`standing.until.${process}`)}</th>}
              </tr>
            </thead>
            <tbody>
              {page.data.items.map((row) => (
                <tr key={row.key}>
                  <td className="cell-number">
                    <Link to={recordAddress(row.number)} className="number">
                      {row.key}
                    </Link>
                  </td>
                  <td className="cell-title">{row.title}</td>
                  {matter && <td>{row.matter ? matter(row.matter) : t("standing.noRung")}</td>}
                  <td className="cell-enterprise">{row.enterprise}</td>
                  <td>{districts.find(({ code }) => code === row.district)?.name ?? row.district}</td>
                  <td>
                    <time dateTime={row.since}>{momentText(row.since)}</time>
                  </td>
                  <td className="cell-who">{whoText(row.roles, t)}</td>
                  {matter && <td>{row.until ?? t("standing.none")}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <div className="pager">
        <Button disabled={offset === 0} onClick={() => go(offset - PAGE)}>
          {t("register.back")}
        </Button>
        <Button disabled={!page.data || offset + PAGE >= page.data.total} onClick={() => go(offset + PAGE)}>
          {t("register.next")}
        </Button>
      </div>
    </>
  );
}
