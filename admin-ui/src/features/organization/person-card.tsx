import { ClockCircleOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { Person, Validity } from "../../api/types";
import { daysUntil } from "../../ui/dates";
import { Tag } from "../../ui/tag";

interface Props {
  person: Person;
  keeps: boolean;
  onEdit: () => void;
  onCertify: () => void;
}

/** One person with certificates; what ran out or soon will says so in words. */
export function PersonCard({ person, keeps, onEdit, onCertify }: Props) {
  const { t } = useTranslation();
  return (
    <li className="person">
      <p className="person-head">
        <strong>{person.name}</strong> <Tag>{t(`people.duties.${person.duty}`)}</Tag> <span className="muted" lang="zh-CN">{[person.post, person.phone].filter(Boolean).join(" · ")}</span>
        {person.leftOn && <Tag>{t("people.left", { on: person.leftOn })}</Tag>}
        {keeps && (
          <span className="place-acts">
            <button type="button" className="text-button" aria-label={t("people.editOf", { name: person.name })} onClick={onEdit}>
              {t("enterprises.edit")}
            </button>
            <button type="button" className="text-button" aria-label={t("people.certifyOf", { name: person.name })} onClick={onCertify}>
              {t("people.certify")}
            </button>
          </span>
        )}
      </p>
      {person.certificates.length === 0 ? (
        <p className="muted">{t("people.noCertificates")}</p>
      ) : (
        <ul className="plain-list">
          {person.certificates.map((certificate) => (
            <li key={certificate.id} className={certificate.counts ? undefined : "muted"}>
              <span>
                {t(`people.certificates.${certificate.kind}`)} <span lang="zh-CN">{certificate.subject}</span>
              </span>
              <span className="number">{certificate.number}</span>
              {certificate.counts ? <ValidityMark validity={certificate.validity} until={earlier(certificate.validTo, certificate.reviewBy)} /> : <span>{t("people.replaced")}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

const earlier = (one: string | null, other: string | null) => (one && other ? (one < other ? one : other) : (one ?? other));

export function ValidityMark({ validity, until }: { validity: Validity; until: string | null }) {
  const { t } = useTranslation();
  const days = until ? daysUntil(until) : 0;
  if (validity === "VALID") return <span className="muted">{until ? t("people.valid", { until }) : t("people.validAlways")}</span>;
  return (
    <span className={validity === "EXPIRED" ? "due-late" : "due-soon"}>
      <ClockCircleOutlined aria-hidden /> {validity === "EXPIRED" ? t("people.expired", { until, count: -days }) : t("people.expiring", { until, count: days })}
    </span>
  );
}
