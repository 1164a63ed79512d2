import { SearchOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { catalogueQuery, catalogueTreeQuery } from "../../api/catalogue-queries";
import type { CatalogueRiskPoint, Enterprise } from "../../api/types";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { suggestionsQuery } from "./queries";

const SHOWN = 50;

interface Props {
  code: string;
  industry: Enterprise["industry"] | undefined;
  onChoose: (template: CatalogueRiskPoint) => void;
  onOwn: () => void;
}

/** Pick a row of the catalogue: what fits the enterprise's class first, everything else by process and words. */
export function TemplatePicker({ code, industry, onChoose, onOwn }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [filter, setFilter] = useState<{ q?: string; process?: string | undefined }>({});
  const searching = !!filter.q || !!filter.process;
  const suggested = useQuery(suggestionsQuery(code));
  const tree = useQuery({ ...catalogueTreeQuery(industry ?? ""), enabled: !!industry });
  const found = useQuery({ ...catalogueQuery({ industry, ...filter, limit: SHOWN }), enabled: searching });
  const shown = searching ? found : suggested;
  return (
    <Section title={t("risk.pick.title")} aside={<Button onClick={onOwn}>{t("risk.pick.own")}</Button>}>
      <form
        className="filters"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setFilter({ ...filter, q: typed.trim() });
        }}
      >
        <Input className="filter-text" prefix={<SearchOutlined aria-hidden />} allowClear maxLength={60} aria-label={t("risk.pick.search")} placeholder={t("risk.pick.search")} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <Button htmlType="submit">{t("ui.search")}</Button>
        <Select
          aria-label={t("risk.pick.process")}
          placeholder={t("risk.pick.process")}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          popupMatchSelectWidth={false}
          options={(tree.data?.systems ?? []).map(({ name, processes }) => ({ label: name, title: name, options: processes.map((process) => ({ value: process.id, label: process.name })) }))}
          onChange={(process?: string) => setFilter({ ...filter, process })}
        />
      </form>
      <p className="muted" role="status">
        {t(searching ? "risk.pick.found" : "risk.pick.suggested", { count: shown.data?.items.length ?? 0 })}
      </p>
      <ProblemAlert error={shown.error} retry={() => void shown.refetch()} />
      {shown.isLoading && <Waiting />}
      {shown.data?.items.length === 0 && <Empty title={t("risk.pick.none")} hint={t("risk.pick.noneHint")} />}
      <ul className="situations">
        {shown.data?.items.map((point) => (
          <li key={point.id}>
            <button type="button" className="template-choice" onClick={() => onChoose(point)}>
              <span lang="zh-CN">{point.name}</span>
              <small lang="zh-CN">
                {point.id} · {point.system} / {point.process.name}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
