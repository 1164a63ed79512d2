import { App, Radio } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HiddenDanger, StoredEvidence } from "../../api/types";
import { EvidenceUpload } from "../../ui/evidence-upload";
import { useRoadAct } from "./closure-queries";
import { ReasonForm } from "./reason-form";

/** What somebody saw who looked again; what recurs is open again. */
export function RecheckForm({ record, recheck }: { record: HiddenDanger; recheck: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const id = useId();
  const [result, setResult] = useState<string>();
  const [tried, setTried] = useState(false);
  const [files, setFiles] = useState<StoredEvidence[]>([]);
  const acting = useRoadAct(record, `/rechecks/${recheck}/result`);
  return (
    <ReasonForm
      label={t("closure.words")}
      submit={t("closure.recheck")}
      pending={acting.isPending}
      error={acting.error}
      onSubmit={(words) => {
        setTried(true);
        if (result) acting.mutate({ result, words, evidence: files.map(({ sha256 }) => sha256) }, { onSuccess: () => void message.success(t("closure.done")) });
      }}
    >
      <div className="field-wide">
        <fieldset className="plain-set">
          <legend id={id}>{t("closure.result")}</legend>
          <Radio.Group
            aria-labelledby={id}
            value={result}
            options={[
              { value: "GONE", label: t("closure.gone") },
              { value: "RECURRED", label: t("closure.recurred") },
            ]}
            onChange={(event) => setResult(event.target.value as string)}
          />
          {tried && !result && <p className="field-error">{t("closure.chooseResult")}</p>}
        </fieldset>
      </div>
      <div className="field-wide">
        <EvidenceUpload label={t("closure.photos")} evidence={files} onChange={setFiles} />
      </div>
    </ReasonForm>
  );
}
