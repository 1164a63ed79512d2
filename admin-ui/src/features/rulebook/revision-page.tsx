import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link, useParams, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { ChangesTab } from "./changes-tab";
import { CoverageTab } from "./coverage-tab";
import { DraftEditor } from "./draft-editor";
import { ExpertTab } from "./expert/expert-tab";
import { FilesTab } from "./files-tab";
import { revisionQuery, ruleVocabularyQuery, sheetsQuery } from "./queries";
import { ReleaseSteps } from "./release-steps";
import { ReleaseTab } from "./release-tab";
import { RevisionMark, Turn } from "./revision-marks";
import { SimulationTab } from "./simulation-tab";
import { usePlaceNames } from "./use-place-names";

const TABS = ["sheets", "changes", "coverage", "simulation", "release", "files", "expert"] as const;

/** One version of a pack: its sheets, what it changes, and its way to being law. */
export default function RevisionPage() {
  const { t } = useTranslation();
  const { words } = useLabels();
  const place = usePlaceNames();
  const { revision: id = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const page = useQuery(revisionQuery(id));
  const content = useQuery(sheetsQuery(id));
  const vocabulary = useQuery(ruleVocabularyQuery());
  if (page.isPending) return <Waiting />;
  if (!page.data) return <ProblemAlert error={page.error} retry={() => void page.refetch()} />;
  const { revision, allowedActions } = page.data;
  const judges = allowedActions.some((action) => ["REVIEW", "LEGAL_REVIEW", "APPROVE", "PUBLISH"].includes(action));
  const tab = TABS.find((name) => name === search.get("tab")) ?? (judges ? "release" : "sheets");
  return (
    <>
      <p className="record-crumb">
        <Link to={paths.rulebook}>{t("rules.packs.title")}</Link> / <Link to={paths.rulePack(revision.packId)}>{revision.packId}</Link>
      </p>
      <PageTitle title={`${words(revision.title)} · ${t("rules.version", { version: revision.version })}`} lead={<><RevisionMark state={revision.state} /> <Turn revision={revision} /> · {place(revision)}</>} />
      {revision.origin === "AUTHORED" && <ReleaseSteps page={page.data} />}
      <div className="tabs rule-tabs" role="group" aria-label={t("rules.tabs.title")}>
        {TABS.filter((name) => revision.origin === "AUTHORED" || name === "sheets" || name === "files" || name === "expert" || name === "coverage").map((name) => (
          <button key={name} type="button" aria-pressed={name === tab} onClick={() => setSearch(name === "sheets" && !judges ? {} : { tab: name }, { replace: true })}>
            {t(`rules.tabs.${name}`)}
          </button>
        ))}
      </div>
      {tab === "changes" && <ChangesTab revision={revision} page={page.data} />}
      {tab === "coverage" && <CoverageTab page={page.data} toRow={(key) => setSearch({ tab: "sheets", row: key })} />}
      {tab === "simulation" && <SimulationTab page={page.data} />}
      {tab === "release" && <ReleaseTab page={page.data} />}
      {tab === "files" && <FilesTab page={page.data} applied={() => setSearch({ tab: "sheets" })} />}
      {tab === "expert" && <ExpertTab page={page.data} />}
      <div hidden={tab !== "sheets"}>
        <ProblemAlert error={content.error ?? vocabulary.error} retry={() => void content.refetch()} />
        {(content.isPending || vocabulary.isPending) && <Waiting />}
        {content.data && vocabulary.data && <DraftEditor content={content.data} page={page.data} vocabulary={vocabulary.data} row={search.get("row")} />}
      </div>
    </>
  );
}
