import { expect, it } from "vitest";
import { covered, freePlace } from "../src/features/process/badge-places";

const step = { x: 100, y: 100, width: 120, height: 80 };
const size = { width: 60, height: 20 };

it("puts a badge above its step, outside of the words of the step", () => {
  expect(covered(step, size, freePlace(step, size, []))).toEqual({ x: 130, y: 80, ...size });
});

it("goes below where a label stands above, and beside where one stands on both sides", () => {
  const above = { x: 100, y: 70, width: 120, height: 28 };
  expect(covered(step, size, freePlace(step, size, [above]))).toEqual({ x: 130, y: 180, ...size });
  const middle = [above, { x: 140, y: 182, width: 30, height: 20 }].map((area) => ({ ...area, x: 140, width: 30 }));
  expect(covered(step, size, freePlace(step, size, middle)).x).not.toBe(130);
});

it("covers least where everything is taken", () => {
  const everywhere = { x: 0, y: 0, width: 400, height: 99 };
  expect(covered(step, size, freePlace(step, size, [everywhere])).y).toBe(180);
});
