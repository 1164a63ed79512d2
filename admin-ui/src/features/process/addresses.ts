import { paths } from "../../app/paths";

const withDistrict = (address: string, district: string | undefined) =>
  district ? `${address}${address.includes("?") ? "&" : "?"}district=${encodeURIComponent(district)}` : address;

export const processAddress = (process: string, district: string | undefined) => withDistrict(paths.process(process), district);

/** Where exactly those are listed that a number counts: the register for rectifications, a list of its own for the rest. */
export const stepAddress = (process: string, step: string, district: string | undefined) =>
  withDistrict(process === "rectification" ? paths.standingAt(step) : paths.processStep(process, step), district);

/** The page of a record, by what its number begins with. */
export function recordAddress(number: string): string {
  const pages: [string, (number: string) => string][] = [["HD-", paths.record], ["LS-", paths.listing], ["IV-", paths.interview], ["ET-", paths.transfer]];
  const page = pages.find(([prefix]) => number.startsWith(prefix))?.[1];
  return page ? page(number) : paths.rulePack(number.replace(/@\d+$/, ""));
}
