export type Filters<Name extends string> = Partial<Record<Name, string>>;

/** The filters an address carries; empty ones are none. */
export function filtersIn<Name extends string>(names: readonly Name[], search: URLSearchParams): Filters<Name> {
  return Object.fromEntries(names.map((name) => [name, search.get(name)]).filter(([, value]) => value)) as Filters<Name>;
}

/** What goes back into the address; the place within a list is left behind when a filter changes. */
export function entriesOf(filters: Record<string, string | undefined>): [string, string][] {
  return Object.entries(filters).filter((entry): entry is [string, string] => !!entry[1]);
}

/** How many filters are set besides words and order. */
export function setIn(filters: Record<string, string | undefined>): number {
  return Object.entries(filters).filter(([name, value]) => value && name !== "q" && name !== "sort").length;
}
