import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaperDocument } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { Tag } from "../../ui/tag";
import { DocumentFiles } from "../../ui/document-files";
import { ReissueForm } from "./reissue-form";

/** One document: its number, its files, and what it said before it was corrected. */
export function DocumentItem({ document }: { document: PaperDocument }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const [correcting, setCorrecting] = useState(false);
  const { id, number, version, editions, allowedActions } = document;
  const valid = editions.find(({ edition }) => edition === version);
  const replaced = editions.filter(({ edition }) => edition !== version);
  const reissue = allowedActions.find(({ action }) => action === "REISSUE");
  return (
    <li className="paper">
      <h3>
        {words(document.kindLabels)} <span className="number">{number}</span>
      </h3>
      <p className="muted small">
        {document.issuer} · <time dateTime={document.issuedOn}>{document.issuedOn}</time> · {t("papers.edition", { edition: version, template: valid?.templateVersion })} · {t("papers.hash")} <span className="number">{valid?.sha256.slice(0, 16)}</span>
      </p>
      <DocumentFiles id={id} number={number} edition={version} />
      {replaced.length > 0 && (
        <details>
          <summary>{t("papers.before", { count: replaced.length })}</summary>
          <ol className="papers">
            {replaced.map(({ edition, madeAt, madeBy, voidSince, voidReason }) => (
              <li key={edition} className="paper">
                <p>
                  <Tag>{t("papers.void")}</Tag> {t("papers.editionShort", { edition })} · {momentText(madeAt)} · {madeBy}
                </p>
                <p className="muted">{t("papers.voidBecause", { at: momentText(voidSince), reason: voidReason })}</p>
                <DocumentFiles id={id} number={number} edition={edition} isVoid />
              </li>
            ))}
          </ol>
        </details>
      )}
      {reissue?.allowed && !correcting && (
        <Button className="no-print" type="link" aria-label={t("papers.correctOf", { number })} onClick={() => setCorrecting(true)}>
          {t("papers.correct")}
        </Button>
      )}
      {correcting && <ReissueForm document={document} close={() => setCorrecting(false)} />}
    </li>
  );
}
