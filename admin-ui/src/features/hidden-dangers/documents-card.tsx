import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { HiddenDanger } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { DocumentItem } from "./document-item";
import { documentsQuery } from "../../api/document-queries";

/** The official documents about one hidden danger; there are none before the authority acts. */
export function DocumentsCard({ record }: { record: HiddenDanger }) {
  const { t } = useTranslation();
  const documents = useQuery(documentsQuery(record.number, record.version));
  const items = documents.data?.items ?? [];
  return (
    <Section title={t("papers.title")}>
      <ProblemAlert error={documents.error} retry={() => void documents.refetch()} />
      {documents.data && items.length === 0 && <p className="muted">{t("papers.none")}</p>}
      <ol className="papers">
        {items.map((document) => (
          <DocumentItem key={document.id} document={document} />
        ))}
      </ol>
    </Section>
  );
}
