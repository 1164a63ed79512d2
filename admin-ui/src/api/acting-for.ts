const PLACE = "anlan.acting-for";

/** Username of the absent person in whose place this tab acts; null for one's own. */
export const actingFor = (): string | null => sessionStorage.getItem(PLACE);

/** From the next request on; what was read before belongs to somebody else and has to be read again. */
export function actFor(username: string | null): void {
  if (username === null) sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, username);
}
