import { useTranslation } from "react-i18next";
import type { PaperBlock } from "../../api/types";

/** A document as it will be printed, block by block. */
export function Paper({ blocks }: { blocks: PaperBlock[] }) {
  const { t } = useTranslation();
  return (
    <article className="paper-sheet" lang="zh-CN" aria-label={t("papers.sheet")}>
      {blocks.map(({ style, text }, place) => (
        // a document may say the same twice, and its blocks stay where they are
        <PaperBlockView key={place} style={style} text={text} />
      ))}
    </article>
  );
}

function PaperBlockView({ style, text }: PaperBlock) {
  const { t } = useTranslation();
  if (style === "RULE") return <hr />;
  if (style === "SIGNATURE") return <p className="paper-signature">{text}：<span aria-hidden /></p>;
  if (style === "SEAL")
    return (
      <div className="paper-seal">
        <small>{t("papers.seal")}</small>
        <span>{text}</span>
      </div>
    );
  return <p className={`paper-${style.toLowerCase()}`}>{text}</p>;
}
