import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import type { RevisionPage, RuleComment } from "./draft-types";
import { revisionAddress } from "./queries";

const LONGEST = 2000;

/** What reviewers and authors say to each other about one line, or about the pack as a whole. */
export function RowComments({ page, row }: { page: RevisionPage; row: string | null }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const { id } = page.revision;
  const said = page.comments.filter((comment) => comment.row === row);
  const may = page.allowedActions.includes("COMMENT");
  const saying = useMutation({
    mutationFn: () => post<RuleComment>(`${revisionAddress(id)}/comments`, { row, text: text.trim() }),
    onSuccess: () => setText(""),
    onSettled: () => queries.invalidateQueries({ queryKey: ["rulebook", "revision", id] }),
  });
  if (!may && said.length === 0) return null;
  const field = `comment-${row ?? "pack"}`;
  return (
    <div className="row-comments">
      <h2>{t("rules.comments.title")}</h2>
      <ul>
        {said.map((comment) => (
          <li key={comment.id}>
            <p>{comment.text}</p>
            <p className="muted small">
              {comment.byName} · {momentText(comment.at)} · {t("rules.comments.round", { round: comment.round })}
            </p>
          </li>
        ))}
      </ul>
      {may && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) saying.mutate();
          }}
        >
          <label htmlFor={field} className="visually-hidden">{t("rules.comments.write")}</label>
          <Input.TextArea id={field} rows={2} maxLength={LONGEST} placeholder={t("rules.comments.write")} value={text} onChange={({ target }) => setText(target.value)} />
          <Button htmlType="submit" disabled={!text.trim()} loading={saying.isPending}>{t("rules.comments.send")}</Button>
          <ProblemAlert error={saying.error} />
        </form>
      )}
    </div>
  );
}
