import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { placesQuery } from "../../api/enterprise-queries";
import { post, put, seen } from "../../api/client";
import { meQuery } from "../../api/queries";
import type { Place } from "../../api/types";
import { treeOf } from "../../ui/places";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty, Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { PlaceBranch } from "./place-branch";
import { PlaceForm, type PlaceDraft } from "./place-form";

/** Site, building, part, equipment: the tree everything else is placed in, with its floor plans. */
export default function PlacesPage() {
  const { t } = useTranslation();
  const { code = "" } = useParams();
  const queries = useQueryClient();
  const [form, setForm] = useState<{ place?: Place; parent?: Place }>();
  const me = useQuery(meQuery());
  const places = useQuery(placesQuery(code));
  const keeps = me.data?.roles.includes("ENTERPRISE_SAFETY_MANAGER") ?? false;
  const again = () => queries.invalidateQueries({ queryKey: ["enterprises", code, "places"] });
  const saving = useMutation({
    mutationFn: ({ place, draft }: { place: Place | undefined; draft: PlaceDraft }) =>
      place ? put<Place>(`/places/${place.id}`, draft, place.version) : post<Place>(`/enterprises/${code}/places`, draft, { "Idempotency-Key": crypto.randomUUID() }),
    onSuccess: async () => {
      await again();
      setForm(undefined);
    },
  });
  const retiring = useMutation({
    mutationFn: ({ place, reason }: { place: Place; reason: string }) => post<Place>(`/places/${place.id}/retirement`, { reason }, seen(place.version)),
    onSuccess: again,
  });
  if (places.isPending) return <Waiting />;
  const tree = treeOf(places.data?.items ?? []);
  return (
    <Section title={t("enterprises.tab.places")} aside={keeps && <Button onClick={() => setForm({})}>{t("places.addSite")}</Button>}>
      <ProblemAlert error={places.error} retry={() => void places.refetch()} />
      <ProblemAlert error={retiring.error} />
      {form && (
        <PlaceForm
          key={form.place?.id ?? form.parent?.id ?? "site"}
          place={form.place}
          parent={form.parent}
          pending={saving.isPending}
          problem={<ProblemAlert error={saving.error} />}
          onSend={(draft) => saving.mutate({ place: form.place, draft })}
          onCancel={() => setForm(undefined)}
        />
      )}
      {tree.length === 0 && <Empty title={t("places.none")} hint={t(keeps ? "places.noneHint" : "places.noneRead")} />}
      <ul className="place-tree">
        {tree.map((branch) => (
          <PlaceBranch key={branch.place.id} branch={branch} keeps={keeps} onAdd={(parent) => setForm({ parent })} onEdit={(place) => setForm({ place })} onRetire={(place, reason) => retiring.mutate({ place, reason })} />
        ))}
      </ul>
    </Section>
  );
}
