import { useQuery } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { districtsQuery, vocabularyQuery } from "../../api/queries";
import type { ApplicableLayer } from "../../api/types";
import { paths } from "../../app/paths";
import { useLabels } from "../../i18n/use-labels";
import { today } from "../../ui/dates";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import type { PackOverview } from "./draft-types";
import { applicableQuery } from "./queries";

/** Which version of this pack and of its layers is asked, in which order and why, at a place, for an industry, on a day. */
export function ApplicablePanel({ pack }: { pack: PackOverview }) {
  const { t } = useTranslation();
  const { coded, words } = useLabels();
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const industries = useQuery(vocabularyQuery()).data?.industries ?? [];
  const [chosen, setDistrict] = useState<string>();
  const [industry, setIndustry] = useState<string>();
  const [on, setOn] = useState(today());
  const district = chosen ?? districts[0]?.code ?? "";
  const found = useQuery({ ...applicableQuery(pack.id, district, industry, on), enabled: district !== "" && on !== "", placeholderData: (earlier) => earlier });
  const layers = found.data?.layers ?? [];
  return (
    <Section title={t("rules.applicable.title")} className="applicable">
      <div className="simulation-order">
        <Field id="applicable-district" label={t("rules.applicable.district")}>
          <Select id="applicable-district" className="typed" showSearch={{ optionFilterProp: "label" }} value={district || undefined} options={districts.map(({ code, name }) => ({ value: code, label: name }))} onChange={setDistrict} />
        </Field>
        <Field id="applicable-industry" label={t("rules.applicable.industry")}>
          <Select id="applicable-industry" className="typed" allowClear placeholder={t("rules.applicable.any")} value={industry} options={industries.map(({ code }) => ({ value: code, label: coded(industries, code) }))} onChange={setIndustry} />
        </Field>
        <Field id="applicable-on" label={t("rules.applicable.on")}>
          <Input id="applicable-on" type="date" value={on} onChange={({ target }) => setOn(target.value)} />
        </Field>
      </div>
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.data && layers.length === 0 && <Empty title={t("rules.applicable.none")} hint={t("rules.applicable.noneHint")} />}
      <ol className="applicable-layers">
        {layers.map((layer, index) => (
          <Layer key={layer.revision} layer={layer} place={index + 1} title={words(layer.title)} />
        ))}
      </ol>
    </Section>
  );
}

function Layer({ layer, place, title }: { layer: ApplicableLayer; place: number; title: string }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <li>
      <span className="applicable-place" aria-hidden="true">{place}</span>
      <div>
        <p>
          <Link to={paths.rulePack(layer.packId)}>{title}</Link> <Link to={paths.ruleRevision(layer.revision)}>{t("rules.version", { version: layer.version })}</Link>
        </p>
        <p>{words(layer.reason)}</p>
        <p className="muted small">{layer.until ? t("rules.applicable.fromTo", { from: layer.since, to: layer.until }) : t("rules.applicable.from", { from: layer.since })}</p>
      </div>
    </li>
  );
}
