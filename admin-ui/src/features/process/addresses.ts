import { paths } from "../../app/paths";

const withDistrict = (address: string, district: string | undefined) =>
  district ? `${address}${address.includes("?") ? "&" : "?"}district=${encodeURIComponent(district)}` : address;

export const processAddress = (process: string, district: string | undefined) => withDistrict(paths.process(process), district);

/** What has a ledger is listed there, narrowed to a step of its process. */
const LEDGERS: Record<string, string> = { "listed-supervision": paths.listings, interview: paths.interviews, "enforcement-transfer": paths.transfers };

/** Where exactly those are listed that a number counts: the ledger of the thing, or a list of its own where there is none. */
export function stepAddress(process: string, step: string, district: string | undefined) {
  if (process === "rectification") return withDistrict(paths.standingAt(step), district);
  const ledger = LEDGERS[process];
  return withDistrict(ledger ? `${ledger}?step=${encodeURIComponent(step)}` : paths.processStep(process, step), district);
}

/** The page of a record, by what its number begins with. */
export function recordAddress(number: string): string {
  const pages: [string, (number: string) => string][] = [["HD-", paths.record], ["LS-", paths.listing], ["IV-", paths.interview], ["ET-", paths.transfer]];
  const page = pages.find(([prefix]) => number.startsWith(prefix))?.[1];
  return page ? page(number) : paths.rulePack(number.replace(/@\d+$/, ""));
}
