import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Column } from "./draft-types";
import { sheetsQuery } from "./queries";

const NONE: Column[] = [];

/** The key of each row of a revision by the id people call it, and the columns its rows have. */
export function useRowKeys(revision: string | undefined): { keys: ReadonlyMap<string, string>; columns: Column[] } {
  const content = useQuery({ ...sheetsQuery(revision ?? ""), enabled: revision !== undefined }).data;
  return useMemo(() => {
    const rows = content?.sheets.find(({ name }) => name === "ROWS");
    return { keys: new Map(rows?.rows.map(({ key, cells }) => [cells.id ?? cells.measure_id ?? "", key])), columns: rows?.columns ?? NONE };
  }, [content]);
}
