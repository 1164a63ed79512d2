import { beforeEach, describe, expect, it, vi } from "vitest";
import { serveAs } from "./service";
import { get, post, put } from "../src/api/client";
import { DraftSaving } from "../src/features/rulebook/draft-saving";
import { DraftStore } from "../src/features/rulebook/draft-store";
import type { Changes, Content, DraftRow, Revision } from "../src/features/rulebook/draft-types";
import { merged } from "../src/features/rulebook/edits";

let address: string;
let store: DraftStore;
let saving: DraftSaving;
const first = () => store.list("ROWS")[0]!;
const ofService = async (key: string) => (await get<Content>(`${address}/sheets`)).sheets.flatMap(({ rows }) => rows).find((row) => row.key === key);
/** Another person writes a line, behind the back of the page. */
const elsewhere = (row: DraftRow, cells: Record<string, string>) => put<DraftRow>(`${address}/rows/${row.key}`, { cells: { ...row.cells, ...cells } }, row.version);

beforeEach(async () => {
  serveAs("rule.author");
  const draft = await post<Revision>("/rulebook/packs/deadlines/default/drafts");
  address = `/rulebook/revisions/${draft.id}`;
  store = new DraftStore(structuredClone(await get<Content>(`${address}/sheets`)));
  saving = new DraftSaving(store, address);
});

describe("a draft", () => {
  it("is saved line by line, undone and done again, each time at the service", async () => {
    const { key, cells } = first();
    store.write([{ key, column: "then.days", text: "10 天" }]);
    expect(await saving.settle()).toBe(true);
    expect((await ofService(key))?.cells["then.days"]).toBe("10 天");
    store.undo();
    await saving.settle();
    expect((await ofService(key))?.cells["then.days"]).toBe(cells["then.days"]);
    store.redo();
    await saving.settle();
    expect((await ofService(key))?.cells["then.days"]).toBe("10 天");
    expect(store.saving).toBe("saved");
  });
  it("puts a line back that was taken out, and forgets one that was added and undone at once", async () => {
    const { key } = first();
    store.edit([{ kind: "removed", key }]);
    await saving.settle();
    expect((await ofService(key))?.deleted).toBe(true);
    store.undo();
    await saving.settle();
    expect((await ofService(key))?.deleted).toBe(false);
    const added = store.add("ROWS", key, { id: "期限-9" });
    expect(store.list("ROWS")[1]?.key).toBe(added);
    store.undo();
    expect(await saving.settle()).toBe(true);
    expect(await ofService(added)).toBeUndefined();
  });
  it("moves a line, and back", async () => {
    const order = async () => (await get<Content>(`${address}/sheets`)).sheets.find(({ name }) => name === "ROWS")!.rows.sort((left, right) => left.position - right.position).map(({ cells }) => cells.id);
    const before = await order();
    const { key } = store.list("ROWS")[5]!;
    store.move(key, false);
    store.move(key, false);
    expect(await saving.settle()).toBe(true);
    expect(await order()).toEqual([0, 1, 2, 5, 3, 4].map((index) => before[index]));
    store.undo();
    store.undo();
    await saving.settle();
    expect(await order()).toEqual(before);
  });
  it("undoes only the cells of the act, not what others wrote in the line meanwhile", async () => {
    const { key } = first();
    store.write([{ key, column: "then.days", text: "10 天" }]);
    await saving.settle();
    await elsewhere(store.saved(key)!, { clause: "第二条" });
    store.arrive(await get<Changes>(`${address}/changes`, { since: store.changes }));
    store.undo();
    await saving.settle();
    expect((await ofService(key))?.cells).toMatchObject({ "then.days": "15 天", clause: "第二条" });
  });
});

describe("two people in one line", () => {
  it("both stand when they wrote different cells", async () => {
    const row = structuredClone(first());
    await elsewhere(row, { clause: "第二条" });
    store.write([{ key: row.key, column: "then.days", text: "10 天" }]);
    expect(await saving.settle()).toBe(true);
    expect((await ofService(row.key))?.cells).toMatchObject({ "then.days": "10 天", clause: "第二条" });
  });
  it.each([["mine", "10 天", 6], ["theirs", "12 天", 6], ["both", "12 天", 7]] as const)("of one cell, %s is what the person chooses, and nothing is sent before", async (choice, days, lines) => {
    const row = structuredClone(first());
    await elsewhere(row, { "then.days": "12 天" });
    store.write([{ key: row.key, column: "then.days", text: "10 天" }]);
    expect(await saving.settle()).toBe(false);
    expect(store.collisions.get(row.key)).toMatchObject({ mine: { "then.days": "10 天" }, theirs: { cells: { "then.days": "12 天" } } });
    store.resolve(row.key, choice);
    expect(await saving.settle()).toBe(true);
    expect((await ofService(row.key))?.cells["then.days"]).toBe(days);
    expect(store.list("ROWS")).toHaveLength(lines);
  });
  it("are merged only where they do not contradict", () => {
    expect(merged({ a: "1", b: "1" }, { a: "2", b: "1" }, { a: "1", b: "3" })).toEqual({ a: "2", b: "3" });
    expect(merged({ a: "1" }, { a: "2" }, { a: "3" })).toBeUndefined();
  });
});

it("keeps what was typed when there is no network, and sends it when there is", async () => {
  const { key } = first();
  const working = globalThis.fetch;
  globalThis.fetch = vi.fn(async () => {
    throw new TypeError("no network");
  });
  store.write([{ key, column: "then.days", text: "10 天" }]);
  await vi.waitFor(() => expect(store.saving).toBe("failed"));
  globalThis.fetch = working;
  expect(await saving.settle()).toBe(true);
  expect((await ofService(key))?.cells["then.days"]).toBe("10 天");
});
