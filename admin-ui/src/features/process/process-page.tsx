import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { meQuery } from "../../api/queries";
import type { Role } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { DistrictChoice } from "./district-choice";
import { standingQuery } from "./queries";
import { StepTable } from "./step-table";
import { TimesTable } from "./times-table";

const MOVERS: Role[] = ["ADMIN", "CITY_REGULATOR", "AUDITOR"];
const Diagram = lazy(() => import("./standing-process-diagram"));

/** One process: its drawing with what stands at each step, the same numbers as a table, and how long steps took. */
export default function ProcessPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const { process = "" } = useParams();
  const [search] = useSearchParams();
  const district = search.get("district") ?? undefined;
  const mayMove = useQuery(meQuery()).data?.roles.some((role) => MOVERS.includes(role)) ?? false;
  const view = useQuery({ ...standingQuery(process, district), placeholderData: keepPreviousData });
  return (
    <>
      <p>
        <Link to={paths.processes}>{t("standing.all")}</Link>
        {mayMove && <> · <Link to={paths.processVersions(process)}>{t("moving.link")}</Link></>}
      </p>
      <PageTitle
        title={view.data ? words(view.data.title) : t("standing.title")}
        lead={view.data && t("standing.asOfVersion", { at: momentText(view.data.asOf), version: view.data.version })}
      />
      <DistrictChoice />
      <ProblemAlert error={view.error} retry={() => void view.refetch()} />
      {view.isPending && <Waiting />}
      {view.data && (
        <>
          <Section title={t("standing.drawing")} className="panel-wide">
            <Suspense fallback={<Waiting />}>
              <Diagram view={view.data} district={district} />
            </Suspense>
            <p className="muted small pace-legend">
              {(["FRESH", "USUAL", "SLOW", "UNKNOWN"] as const).map((pace) => (
                <span key={pace}>
                  <i className={`pace-mark pace-${pace.toLowerCase()}`} aria-hidden /> {t(`standing.pace.${pace}`)}
                </span>
              ))}
            </p>
          </Section>
          <Section title={t("standing.steps")} className="panel-wide">
            <StepTable view={view.data} district={district} />
            <p className="muted small">{t("standing.rule", { most: view.data.jamMinimum, passed: view.data.usualMinimum })}</p>
          </Section>
          <TimesTable view={view.data} district={district} />
        </>
      )}
    </>
  );
}
