import { useQuery } from "@tanstack/react-query";
import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Evidence, HiddenDanger } from "../../api/types";
import { momentText } from "../../ui/dates";
import { Section } from "../../ui/section";
import { photographsQuery } from "../desk/queries";
import { PhotoFacts } from "./photo-facts";
import { EvidenceImage, useEvidenceAddress } from "../../ui/evidence-image";

/** What it looked like and what it looks like now, side by side. */
export function EvidenceComparison({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Evidence>();
  const pictures = record.evidence.some(({ mediaType }) => mediaType.startsWith("image/"));
  const photographs = useQuery({ ...photographsQuery(record.number, record.version), enabled: pictures }).data?.items;
  const side = (phase: "BEFORE" | "AFTER") => {
    const items = record.evidence.filter((item) => (item.phase ?? "BEFORE") === phase);
    return (
      <div className="comparison-side">
        <h3>{t(`evidence.${phase}`)}</h3>
        {items.length === 0 && <p className="comparison-none muted">{t(`evidence.none.${phase}`)}</p>}
        {items.map((item, index) => (
          <figure key={`${index}${item.sha256}`}>
            {item.mediaType.startsWith("image/") ? (
              <button type="button" className="figure-button" aria-label={t("evidence.enlarge", { name: item.name })} onClick={() => setShown(item)}>
                <EvidenceImage evidence={item} />
              </button>
            ) : (
              <DocumentLink evidence={item} />
            )}
            <figcaption className="muted small">
              {item.name} · {t("evidence.uploaded", { at: momentText(item.uploadedAt), by: item.by })}
              {item.mediaType.startsWith("image/") && <PhotoFacts photograph={photographs?.find(({ sha256, round }) => sha256 === item.sha256 && (round === 0) === (phase === "BEFORE"))} />}
            </figcaption>
          </figure>
        ))}
      </div>
    );
  };
  return (
    <Section title={t("evidence.title")}>
      <div className="comparison">
        {side("BEFORE")}
        {side("AFTER")}
      </div>
      <Modal open={shown !== undefined} title={shown?.name} footer={null} width="min(1100px, 96vw)" onCancel={() => setShown(undefined)} destroyOnHidden>
        {shown && (
          <div className="evidence-large">
            <EvidenceImage evidence={shown} />
            <p className="muted small number">SHA-256 {shown.sha256}</p>
          </div>
        )}
      </Modal>
    </Section>
  );
}

function DocumentLink({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const address = useEvidenceAddress(evidence.sha256);
  return (
    <a className="document-link" href={address} download={evidence.name}>
      {t("evidence.document", { name: evidence.name })}
    </a>
  );
}
