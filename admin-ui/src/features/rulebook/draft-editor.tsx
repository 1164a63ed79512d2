import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "../../api/queries";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { useTranslation } from "react-i18next";
import { ChecksPanel } from "./checks-panel";
import { CollisionDialog } from "./collision-dialog";
import type { Content, RevisionPage, RuleVocabulary, SheetName } from "./draft-types";
import { EditorToolbar } from "./editor-toolbar";
import { shownColumns } from "./grid/grid-columns";
import { SheetGrid } from "./grid/sheet-grid";
import { HeaderForm } from "./header-form";
import { LostTexts } from "./lost-texts";
import { PresenceLine } from "./presence-line";
import { RowCards } from "./row-cards";
import { RowDrawer } from "./row-drawer";
import { ScenarioPanel } from "./scenario-panel";
import { SheetTabs } from "./sheet-tabs";
import { StepPanel } from "./step-panel";
import { useChecks } from "./use-checks";
import { useDraft } from "./use-draft";
import { useJump } from "./use-jump";
import { useNarrow } from "./use-narrow";
import { usePresence } from "./use-presence";
import { useSpeech } from "./use-speech";
import { useSteps } from "./use-steps";

interface Props {
  content: Content;
  page: RevisionPage;
  vocabulary: RuleVocabulary;
  /** Key of a line to open, or the id of a row, asked for by the address. */
  row: string | null;
}

/** The sheets of a revision; of a draft that is one's own, to write in. */
export function DraftEditor({ content, page, vocabulary, row }: Props) {
  const { t } = useTranslation();
  const { id } = page.revision;
  const editable = page.allowedActions.includes("WRITE");
  const store = useDraft(content, editable);
  const [sheet, setSheet] = useState<SheetName>("ROWS");
  const [place, setPlace] = useState<{ key: string | null; column: string | null }>({ key: null, column: null });
  const [opened, setOpened] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const narrow = useNarrow();
  const me = useQuery(meQuery());
  const speech = useSpeech(vocabulary, store.list("PARAMETERS"));
  const checks = useChecks(id, store, editable);
  const jump = useJump(store, setSheet);
  const steps = useSteps(id, store, checks.rested);
  usePresence(id, editable, place.key, place.column);
  const shown = content.sheets.find(({ name }) => name === sheet) ?? content.sheets[0];
  const others = store.present.filter(({ username }) => username !== me.data?.username);
  const [asked, setAsked] = useState<string | null>(null);
  if (row !== asked) {
    setAsked(row);
    setOpened(row && (store.row(row)?.key ?? store.list("ROWS").find(({ cells }) => cells.id === row)?.key ?? null));
  }
  if (!shown) return null;
  const rows = store.list(shown.name);
  const columns = shownColumns(shown.name, shown.columns, all);
  const show = (key: string, column: string | null) => {
    jump.go(key, column);
    if (narrow) setOpened(key);
  };
  return (
    <div className={editable ? "draft-editor draft-editor-checked" : "draft-editor"}>
      <div className="draft-sheets">
        <SheetTabs sheets={content.sheets} store={store} chosen={shown.name} onChoose={setSheet} />
        <EditorToolbar store={store} sheet={shown.name} place={place.key} all={all} setAll={setAll} editable={editable} onAdded={(key) => show(key, null)} />
        <PresenceLine present={others} store={store} go={show} />
        {editable && <LostTexts id={id} store={store} sheets={content.sheets} speech={speech} go={show} />}
        <ProblemAlert error={store.error} />
        {shown.name === "ROWS" && page.revision.kind !== "CONTROL_MEASURES" && <StepPanel revision={page.revision} steps={steps} store={store} speech={speech} go={(key) => show(key, null)} />}
        {shown.name === "SCENARIOS" && rows.length > 0 && <ScenarioPanel revision={id} store={store} columns={shown.columns} speech={speech} rested={checks.rested} go={show} />}
        {shown.name === "HEADER" ? (
          <HeaderForm store={store} columns={shown.columns} speech={speech} editable={editable} />
        ) : rows.length === 0 ? (
          <Empty title={t("rules.edit.empty")} hint={editable && t(shown.name === "SCENARIOS" ? "rules.scenario.emptyHint" : "rules.edit.emptyHint")} />
        ) : narrow ? (
          <RowCards rows={rows} columns={columns} speech={speech} findings={checks.byCell} open={setOpened} />
        ) : (
          <SheetGrid key={shown.name} store={store} sheet={shown.name} columns={columns} speech={speech} editable={editable} findings={checks.byCell} visitors={others} steps={steps.byKey} jump={jump.target} open={setOpened} onPlace={(key, column) => setPlace({ key, column })} />
        )}
        {editable && !narrow && shown.name !== "HEADER" && <p className="muted small">{t("rules.edit.keys")}</p>}
      </div>
      {editable && <ChecksPanel check={checks.check} checking={checks.checking} error={checks.error} speech={speech} sheets={content.sheets} jump={(finding, row) => {
        jump.toFinding(finding, row);
        if (narrow && finding.key) setOpened(finding.key);
      }} />}
      <RowDrawer keyOfRow={opened} close={() => setOpened(null)} store={store} content={content} page={page} speech={speech} editable={editable} check={checks.check} rested={checks.rested} show={setOpened} />
      <CollisionDialog store={store} sheets={content.sheets} speech={speech} />
    </div>
  );
}
