/** A rectangle in the units of the drawing. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a badge is fixed to its step: at which point of the step, from 0 to 1, and which point of the badge lies there. */
export interface Place {
  at: [number, number];
  badge: [number, number];
}

/** At the edge of the step, above before below: a badge on the step itself would cover its words. */
const PLACES: Place[] = [
  { at: [0.5, 0], badge: [0.5, 1] },
  { at: [0.5, 1], badge: [0.5, 0] },
  { at: [0, 0], badge: [0, 1] },
  { at: [1, 0], badge: [1, 1] },
  { at: [0, 1], badge: [0, 0] },
  { at: [1, 1], badge: [1, 0] },
  { at: [1, 0], badge: [0.3, 1] },
  { at: [0, 0], badge: [0.7, 1] },
];

/** What a badge of this size covers at a place. */
export const covered = (step: Area, size: { width: number; height: number }, { at, badge }: Place): Area => ({
  x: step.x + step.width * at[0] - size.width * badge[0],
  y: step.y + step.height * at[1] - size.height * badge[1],
  ...size,
});

const side = (from: number, size: number, other: number, otherSize: number) => Math.max(0, Math.min(from + size, other + otherSize) - Math.max(from, other));
const shared = (one: Area, other: Area) => side(one.x, one.width, other.x, other.width) * side(one.y, one.height, other.y, other.height);

/** The first place at which the badge covers nothing that is to be read, or the one at which it covers least. */
export function freePlace(step: Area, size: { width: number; height: number }, taken: Area[]): Place {
  const costs = PLACES.map((place) => taken.reduce((sum, other) => sum + shared(covered(step, size, place), other), 0));
  return PLACES[costs.indexOf(Math.min(...costs))] as Place;
}
