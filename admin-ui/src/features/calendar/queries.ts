import { queryOptions } from "@tanstack/react-query";
import { get } from "../../api/client";
import type { LocalDays } from "../../api/types";

export const localDaysQuery = (year: number) => queryOptions({ queryKey: ["local-days", year], queryFn: () => get<LocalDays>(`/local-days?year=${year}`) });
