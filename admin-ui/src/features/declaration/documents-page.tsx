import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { download } from "../../api/client";
import { placesQuery } from "../../api/enterprise-queries";
import { EvidenceImage } from "../../ui/evidence-image";
import { ProblemAlert } from "../../ui/problem-alert";
import { saveFile } from "../../ui/save-file";
import { Section } from "../../ui/section";
import { QrPicture } from "./qr-picture";

const FILES = ["notice-board.pdf", "qr.png", "qr.svg"] as const;

/** What is printed and hung up, and the plans that were stored. */
export default function DocumentsPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const places = useQuery(placesQuery(code)).data?.items ?? [];
  const saving = useMutation({ mutationFn: async (file: (typeof FILES)[number]) => saveFile(await download(`/enterprises/${code}/${file}`), `${code}-${file}`) });
  return (
    <>
      <Section title={t("documents.print")}>
        <p className="muted">{t("documents.printHint")}</p>
        <div className="documents">
          <QrPicture address={`/enterprises/${code}/qr.png`} label={t("documents.qr")} />
          <div className="button-column">
            {FILES.map((file) => (
              <Button key={file} icon={<DownloadOutlined aria-hidden />} loading={saving.isPending && saving.variables === file} onClick={() => saving.mutate(file)}>
                {t(`documents.file.${file.replace(".", "_")}`)}
              </Button>
            ))}
          </div>
        </div>
        <ProblemAlert error={saving.error} />
      </Section>
      <Section title={t("documents.plans")}>
        {!places.some(({ planEvidence }) => planEvidence) && <p className="muted">{t("documents.noPlans")}</p>}
        <ul className="evidence-list">
          {places.map(
            ({ id, name, planEvidence }) =>
              planEvidence && (
                <li key={id}>
                  <EvidenceImage evidence={{ sha256: planEvidence, name, mediaType: "image/png", size: 0 }} named />
                  <span className="small">{name}</span>
                </li>
              ),
          )}
        </ul>
      </Section>
    </>
  );
}
