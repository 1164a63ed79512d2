import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { put } from "../../api/client";
import type { IssuingUnit } from "../../api/types";
import { Field } from "../../ui/field";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { issuingUnitsQuery } from "../../api/document-queries";

/** How units are named over the seal and in numbers. */
export function IssuingUnitsPanel() {
  const { t } = useTranslation();
  const units = useQuery(issuingUnitsQuery());
  return (
    <Section title={t("papers.units.title")}>
      <p className="muted">{t("papers.units.lead")}</p>
      <ProblemAlert error={units.error} retry={() => void units.refetch()} />
      <details>
        <summary>{t("papers.units.show", { count: units.data?.items.length ?? 0 })}</summary>
        <ul className="papers">
          {units.data?.items.map((unit) => (
            <UnitForm key={unit.path + unit.name + unit.abbreviation} unit={unit} />
          ))}
        </ul>
      </details>
    </Section>
  );
}

function UnitForm({ unit }: { unit: IssuingUnit }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(unit.name);
  const [abbreviation, setAbbreviation] = useState(unit.abbreviation);
  const changing = useMutation({
    mutationFn: () => put<IssuingUnit>("/issuing-units", { path: unit.path, name, abbreviation }),
    onSuccess: () => queries.invalidateQueries({ queryKey: issuingUnitsQuery().queryKey }),
  });
  const id = unit.path.replaceAll("/", "-");
  return (
    <li className="paper">
      <form
        className="paper-unit"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <Field id={`name-${id}`} label={t("papers.units.name")}>
          <Input id={`name-${id}`} maxLength={60} value={name} onChange={({ target }) => setName(target.value)} />
        </Field>
        <Field id={`short-${id}`} label={t("papers.units.abbreviation")}>
          <Input id={`short-${id}`} maxLength={10} value={abbreviation} onChange={({ target }) => setAbbreviation(target.value)} />
        </Field>
        <Button htmlType="submit" disabled={name === unit.name && abbreviation === unit.abbreviation} loading={changing.isPending} aria-label={t("papers.units.saveOf", { name: unit.name })}>
          {t("papers.units.save")}
        </Button>
      </form>
      <ProblemAlert error={changing.error} />
    </li>
  );
}
