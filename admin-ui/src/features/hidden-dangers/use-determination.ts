import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { post } from "../../api/client";
import type { Decision, DeterminationRequest } from "../../api/types";

const PAUSE_MILLIS = 250;

function useSettled<T>(value: T, key: string): T {
  const [settled, setSettled] = useState({ key, value });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ key, value }), PAUSE_MILLIS);
    return () => clearTimeout(timer);
    // `key` stands for the content of `value`
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return settled.value;
}

/** The determination of what is typed so far; asks the service after a short pause and stores nothing. */
export function useDetermination(request: DeterminationRequest) {
  const settled = useSettled(request, JSON.stringify(request));
  return useQuery({
    queryKey: ["determination", settled],
    queryFn: () => post<Decision>("/determinations", settled),
    enabled: settled.facts.length > 0 && settled.industry !== "" && settled.foundOn !== "",
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
}
