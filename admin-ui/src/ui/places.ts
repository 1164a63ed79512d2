import type { Place } from "../api/types";

const parentOf = (places: Place[], place: Place) => places.find(({ id }) => id === place.parent);

/** A place with all it lies in, from the outside. */
export function pathOf(places: Place[], place: Place): string {
  const parent = parentOf(places, place);
  return parent ? `${pathOf(places, parent)} / ${place.name}` : place.name;
}

/** The nearest plan on which a place is drawn: its own, or that of what it lies in. */
export function planOf(places: Place[], id: string | null): string | undefined {
  const place = places.find((one) => one.id === id);
  if (!place) return undefined;
  return place.planEvidence ?? planOf(places, place.parent);
}

export interface Branch {
  place: Place;
  inside: Branch[];
}

/** The tree of places; what lies in nothing known stands at the outside. */
export function treeOf(places: Place[], parent: string | null = null): Branch[] {
  const known = new Set(places.map(({ id }) => id));
  return places
    .filter((place) => (place.parent && known.has(place.parent) ? place.parent : null) === parent)
    .map((place) => ({ place, inside: treeOf(places, place.id) }));
}
