import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { districtsQuery } from "../../api/queries";
import { FilterChoice } from "../../ui/filter-form";
import { entriesOf } from "../../ui/filters";

/** The district a view is narrowed to; it is in the address. */
export function DistrictChoice() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  return (
    <div className="filters filters-open" role="search" aria-label={t("standing.filters")}>
      <div className="filter-more">
        <FilterChoice
          name={t("standing.district")}
          value={search.get("district") ?? undefined}
          options={districts.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(district) => setSearch(entriesOf({ district }), { replace: true })}
        />
      </div>
    </div>
  );
}
