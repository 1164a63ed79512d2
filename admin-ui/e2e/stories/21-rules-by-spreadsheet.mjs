import { readFileSync } from "node:fs";
import { ask } from "../steps.mjs";
import { begin, publish, release, state, tab } from "../rule-steps.mjs";
import { openWorkbook } from "../workbook.mjs";

export const title = "A deadline is tightened in a spreadsheet, brought back as a difference, reviewed, published and rolled back";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ROWS = 3; // after what the pack says about itself and its parameters

export async function run(story) {
  const { as, inspect, expect, baseUrl } = story;
  const author = await as("RULE_AUTHOR", "/rules/packs");
  const draft = await begin(author, baseUrl, /默认整改期限/);
  await tab(author, "导入导出");
  const download = author.waitForEvent("download");
  await author.getByRole("button", { name: "导出 Excel 工作簿" }).click();
  const workbook = openWorkbook(readFileSync(await (await download).path()));
  await inspect(author, "files");

  await bring(author, workbook.change(ROWS, "期限-6", "整改天数", "十天"));
  await author.getByRole("alert").filter({ hasText: /规则 [A-Z]+7/ }).waitFor();
  await inspect(author, "cell-named");
  await bring(author, workbook.change(ROWS, "期限-6", "整改天数", "10 天"));
  const changed = author.locator(".import-difference .change-changed", { hasText: "期限-6" });
  await changed.getByText("10 天").waitFor();
  expect((await author.locator(".import-difference .change-group").count()) === 1, "the file changes one line and nothing else");
  await inspect(author, "difference");
  await author.getByRole("button", { name: "写入草稿" }).click();
  await author.locator(".grid-row", { hasText: "期限-6" }).getByText("10 天").waitFor();

  await tab(author, "审核与发布");
  await author.locator(".reason-form").getByRole("button", { name: "送审", exact: true }).click();
  await state(author, "复核中");
  await release(story, draft);
  const approver = await as("RULE_APPROVER", "/rules/packs");
  await publish(approver, baseUrl, draft, "一般隐患整改期限收紧为十日");
  const { pack } = await ask(approver, "/rulebook/packs/deadlines/default");
  expect(pack.liveRevision === draft.split("/").pop(), "what came out of the spreadsheet is law");
  await approver.locator(".record-crumb a").last().click();
  await approver.getByRole("button", { name: "回退", exact: true }).click();
  await approver.getByLabel("回退理由").fill("恢复原期限");
  await approver.getByRole("button", { name: "立即回退" }).click();
  await approver.locator(".publication-back", { hasText: "恢复原期限" }).waitFor();
}

const bring = (page, buffer) => page.getByLabel(/选择/).setInputFiles({ name: "rules.xlsx", mimeType: XLSX, buffer });
