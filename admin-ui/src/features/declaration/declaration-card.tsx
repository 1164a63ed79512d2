import { useTranslation } from "react-i18next";
import type { Declaration } from "../../api/types";
import { momentText } from "../../ui/dates";
import { Facts } from "../../ui/section";

export function DeclarationCard({ declaration }: { declaration: Declaration }) {
  const { t } = useTranslation();
  return (
    <article className="declaration">
      <h3>{t("declarations.short", { number: declaration.number, state: t(`declarations.states.${declaration.state}`) })}</h3>
      <Facts
        items={[
          [t("declarations.field.points"), String(declaration.points)],
          [t("declarations.field.declared"), `${momentText(declaration.declaredAt)} · ${declaration.declaredByName}`],
          [t("declarations.field.signatory"), declaration.signatory],
          [t("declarations.field.committed"), momentText(declaration.committedAt)],
          [t("declarations.field.published"), momentText(declaration.publishedAt)],
          [t("declarations.field.digest"), <span key="digest" className="number">{declaration.digest.slice(0, 16)}</span>],
        ]}
      />
      {declaration.commitment && (
        <blockquote className="rule-sentence" lang="zh-CN">
          {declaration.commitment}
        </blockquote>
      )}
    </article>
  );
}
