import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { put } from "../../../api/client";
import { Problem } from "../../../api/errors";
import type { DrlContent } from "../../../api/types";
import { drlAddress, drlChecksQuery, drlQuery } from "./drl-queries";

const PAUSE_MILLIS = 400;

/** The text of a revision with what was typed into it: checked as it rests, written as a whole. */
export function useDrl(revision: string, editable: boolean) {
  const queries = useQueryClient();
  const [base, setBase] = useState<DrlContent>();
  const [typed, setTyped] = useState<string>();
  const [rested, setRested] = useState<string>();
  const read = useQuery({ ...drlQuery(revision), enabled: base === undefined });
  const seen = base ?? read.data;
  const text = typed ?? seen?.text ?? "";
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text]);
  const check = useQuery({ ...drlChecksQuery(revision, rested ?? ""), enabled: editable && !!rested, placeholderData: keepPreviousData });
  const take = (content: DrlContent) => {
    setBase(content);
    setTyped(undefined);
  };
  const writing = useMutation({
    mutationFn: (changes: number) => put<DrlContent>(drlAddress(revision), { text }, changes),
    onSuccess: (content) => {
      take(content);
      void queries.invalidateQueries({ queryKey: ["rulebook"], predicate: ({ queryKey }) => queryKey[1] !== "sheets" && queryKey[1] !== "drl" });
    },
  });
  const late = writing.error instanceof Problem && writing.error.is("/text-outdated") ? (writing.error.found as DrlContent) : undefined;
  const dirty = typed !== undefined && typed !== seen?.text;
  return {
    read,
    seen,
    text,
    dirty,
    type: setTyped,
    check: check.data,
    checking: check.isFetching || rested !== text,
    checkError: check.error,
    saving: writing.isPending,
    error: late ? null : writing.error,
    /** What stands in the draft when others were faster. */
    late,
    write: () => seen && writing.mutate(seen.changes),
    writeOver: () => late && writing.mutate(late.changes),
    /** Shows the draft as it is now; what was typed is given up, or kept by the service when it came too late. */
    load: () => {
      writing.reset();
      setTyped(undefined);
      if (late) setBase(late);
      else void read.refetch().then(({ data }) => data && setBase(data));
    },
  };
}
