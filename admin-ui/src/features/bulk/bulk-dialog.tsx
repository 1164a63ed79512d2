import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../api/client";
import type { BulkAct, BulkBatch } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Waiting } from "../../ui/waiting";
import { BulkPreviewList } from "./bulk-preview-list";
import { bulkPreviewQuery } from "./queries";

interface Props {
  act: BulkAct;
  numbers: string[];
  close: () => void;
  ordered: () => void;
}

/** What will happen to each of them and what forbids it, then one opinion for all that may be. */
export function BulkDialog({ act, numbers, close, ordered }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [opinion, setOpinion] = useState("");
  const preview = useQuery(bulkPreviewQuery(act, numbers));
  const admitted = preview.data?.items.filter((item) => item.admitted) ?? [];
  const tooMany = preview.data !== undefined && admitted.length > preview.data.atMost;
  const ordering = useMutation({
    mutationFn: () => post<BulkBatch>("/bulk-approvals", { act, opinion: opinion.trim(), items: admitted.map(({ number, version }) => ({ number, version })) }, { "Idempotency-Key": key }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["bulk"], exact: true });
      ordered();
    },
  });
  return (
    <Modal open title={t(`bulk.act.${act}`)} footer={null} width="min(820px, 96vw)" onCancel={close} destroyOnHidden>
      {preview.isPending && <Waiting />}
      <ProblemAlert error={preview.error} retry={() => void preview.refetch()} />
      {preview.data && (
        <>
          <p>{t("bulk.willHappen", { count: admitted.length, all: preview.data.items.length })}</p>
          <BulkPreviewList items={preview.data.items} />
          {tooMany && <p className="field-error">{t("bulk.tooMany", { most: preview.data.atMost })}</p>}
          {admitted.length > 0 && (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                if (opinion.trim() && !tooMany) ordering.mutate();
              }}
            >
              <Field id={`${id}-opinion`} label={t("bulk.opinion")} required hint={t("bulk.window", { minutes: preview.data.undoMinutes })}>
                <Input.TextArea id={`${id}-opinion`} rows={2} maxLength={2000} value={opinion} aria-required onChange={({ target }) => setOpinion(target.value)} />
              </Field>
              <ProblemAlert error={ordering.error} retry={() => void preview.refetch()} />
              <Button type="primary" htmlType="submit" loading={ordering.isPending} disabled={!opinion.trim() || tooMany}>
                {t("bulk.confirm", { count: admitted.length })}
              </Button>
            </form>
          )}
        </>
      )}
    </Modal>
  );
}
