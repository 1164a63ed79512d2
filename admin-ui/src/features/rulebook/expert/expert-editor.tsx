import { lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "../../../ui/problem-alert";
import { Waiting } from "../../../ui/waiting";
import type { Speech } from "../cell-words";
import { ChecksPanel } from "../checks-panel";
import type { Content, RevisionPage, RuleFinding } from "../draft-types";
import { drlCompletion } from "./drl-completion";
import { ExpertToolbar } from "./expert-toolbar";
import { LateText } from "./late-text";
import { LostDrls } from "./lost-drls";
import { MistakeList } from "./mistake-list";
import { useDrl } from "./use-drl";

const CodeEditor = lazy(() => import("./code-editor").then(({ CodeEditor: loaded }) => ({ default: loaded })));

interface Props {
  page: RevisionPage;
  content: Content;
  speech: Speech;
}

export function ExpertEditor({ page, content, speech }: Props) {
  const { t } = useTranslation();
  const editable = page.allowedActions.includes("WRITE");
  const drl = useDrl(page.revision.id, editable);
  const [jump, setJump] = useState<{ line: number; column: number; count: number } | null>(null);
  const complete = useMemo(() => drlCompletion(speech, t("expert.newRule")), [speech, t]);
  const go = (line: number, column = 1) => setJump((old) => ({ line, column, count: (old?.count ?? 0) + 1 }));
  const rules = drl.check?.rules ?? drl.seen?.rules ?? [];
  const toFinding = (finding: RuleFinding, rowId?: string) => {
    const rule = rules.find(rowId === undefined ? ({ key, rowId: id }) => key === finding.key || id === finding.rowId : ({ rowId: id }) => id === rowId);
    if (rule) go(rule.fromLine);
  };
  const findings = drl.check?.findings ?? [];
  const of = (severity: RuleFinding["severity"]) => findings.filter((finding) => finding.severity === severity).length;
  const mistakes = drl.check?.mistakes ?? [];
  return (
    <div className={editable ? "draft-editor draft-editor-checked" : "draft-editor"}>
      <div className="draft-sheets">
        <ExpertToolbar drl={drl} editable={editable} rules={rules} go={go} />
        {(drl.seen?.unread.length ?? 0) > 0 && <p className="muted">{t("expert.unread", { count: drl.seen?.unread.length })}</p>}
        {drl.late && <LateText load={drl.load} writeOver={drl.writeOver} saving={drl.saving} />}
        <ProblemAlert error={drl.error ?? drl.checkError} />
        <LostDrls revision={page.revision.id} count={drl.late ? 1 : 0} take={editable ? drl.type : undefined} />
        <Suspense fallback={<Waiting />}>
          <CodeEditor label={t("expert.label")} text={drl.text} editable={editable} check={drl.check} words={speech.words} complete={complete} jump={jump} onChange={drl.type} />
        </Suspense>
        <p className="muted small">{t(editable ? "expert.keys" : "expert.reading")}</p>
      </div>
      {editable &&
        (mistakes.length > 0 ? (
          <MistakeList mistakes={mistakes} words={speech.words} go={go} />
        ) : (
          <ChecksPanel check={drl.check && { findings, errors: of("ERROR"), warnings: of("WARNING") }} checking={drl.checking} error={null} speech={speech} sheets={content.sheets} jump={toFinding} />
        ))}
    </div>
  );
}
