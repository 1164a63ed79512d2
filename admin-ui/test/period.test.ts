import { describe, expect, it } from "vitest";
import { periodOf, presetOf } from "../src/features/reporting/period";

const at = (day: string) => new Date(`${day}T04:00:00Z`);

describe("the period of a report", () => {
  it.each([
    ["2026-11-22", "2025-11-23"],
    ["2026-12-31", "2026-01-01"],
    ["2025-02-28", "2024-02-29"],
    ["2024-02-29", "2023-03-01"],
  ])("of twelve months that end on %s begins on %s", (to, from) => {
    expect(periodOf("twelveMonths", at(to))).toEqual({ from, to });
  });

  it("is the day of Shanghai", () => {
    expect(periodOf("month", new Date("2026-10-31T16:00:00Z"))).toEqual({ from: "2026-11-01", to: "2026-11-01" });
  });

  it("is recognised again", () => {
    expect(presetOf(periodOf("quarter", at("2026-11-22")), at("2026-11-22"))).toBe("quarter");
    expect(presetOf({ from: "2026-11-02", to: "2026-11-22" }, at("2026-11-22"))).toBeUndefined();
  });
});
