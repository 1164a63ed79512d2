import { PlusOutlined, SearchOutlined } from "@ant-design/icons";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FactType, Vocabulary } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";

interface Props {
  vocabulary: Vocabulary;
  industry: string;
  chosen: string[];
  onChoose: (type: FactType) => void;
}

/** The objects the law speaks of: the industry's own first, then those of every enterprise. */
export function SituationPicker({ vocabulary, industry, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { words, coded } = useLabels();
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const matches = (type: FactType) =>
    wanted === "" ||
    [type.labels.zh, type.labels.en, ...type.criteria, ...type.attributes.flatMap(({ labels }) => [labels.zh, labels.en])].some((text) =>
      text.toLowerCase().includes(wanted),
    );
  const offered = vocabulary.factTypes.filter(matches);
  const own = offered.filter(({ industries }) => industries.includes(industry));
  const everywhere = offered.filter(({ industries }) => industries.length === 0);
  const group = (title: string, types: FactType[]) =>
    types.length > 0 && (
      <div className="situations" role="group" aria-label={title}>
        <p className="situations-title">{title}</p>
        {types.map((type) => (
          <button key={type.name} type="button" className="situation" aria-pressed={chosen.includes(type.name)} onClick={() => onChoose(type)}>
            <PlusOutlined aria-hidden />
            <span>{words(type.labels)}</span>
            <small>{type.criteria.join(" ")}</small>
          </button>
        ))}
      </div>
    );
  return (
    <div className="situation-picker">
      <Input
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label={t("report.searchSituation")}
        placeholder={t("report.searchSituation")}
      />
      <div className="situation-lists">
        {group(coded(vocabulary.industries, industry), own)}
        {group(t("report.everyIndustry"), everywhere)}
        {own.length + everywhere.length === 0 && <p className="muted">{t("report.noSituation")}</p>}
      </div>
    </div>
  );
}
