import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Problem } from "../../../api/errors";
import { ProblemAlert } from "../../../ui/problem-alert";
import { Empty } from "../../../ui/section";
import { Waiting } from "../../../ui/waiting";
import type { RevisionPage } from "../draft-types";
import { ruleVocabularyQuery, sheetsQuery } from "../queries";
import { useSpeech } from "../use-speech";
import { drlQuery } from "./drl-queries";
import { ExpertEditor } from "./expert-editor";

const NO_ROWS: never[] = [];

/** The same rules as text, for who prefers it; sheets and text are two views of one draft. */
export function ExpertTab({ page }: { page: RevisionPage }) {
  const { t } = useTranslation();
  const { id } = page.revision;
  const text = useQuery(drlQuery(id));
  const vocabulary = useQuery(ruleVocabularyQuery());
  const content = useQuery(sheetsQuery(id));
  if (text.error instanceof Problem && text.error.is("/no-drl")) return <Empty title={t("expert.noForm")} hint={t("expert.noFormHint")} />;
  if (text.error || vocabulary.error || content.error) return <ProblemAlert error={text.error ?? vocabulary.error ?? content.error} retry={() => void text.refetch()} />;
  if (!text.data || !vocabulary.data || !content.data) return <Waiting />;
  return <Spoken page={page} content={content.data} vocabulary={vocabulary.data} />;
}

function Spoken({ page, content, vocabulary }: { page: RevisionPage; content: NonNullable<Parameters<typeof ExpertEditor>[0]["content"]>; vocabulary: Parameters<typeof useSpeech>[0] }) {
  const speech = useSpeech(vocabulary, content.sheets.find(({ name }) => name === "PARAMETERS")?.rows ?? NO_ROWS);
  return <ExpertEditor page={page} content={content} speech={speech} />;
}
