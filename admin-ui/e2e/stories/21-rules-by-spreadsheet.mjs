import { readFileSync } from "node:fs";
import { ask, enterpriseOf } from "../steps.mjs";
import { days } from "../rule-reports.mjs";
import { begin, errors, inForce, release, schedule, state, tab, tried } from "../rule-steps.mjs";
import { openWorkbook } from "../workbook.mjs";

export const title = "A deadline is tightened in a spreadsheet, brought back as a difference, tried, reviewed, published at a date, decides a live report and is rolled back";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ROWS = 3; // after what the pack says about itself and its parameters

export async function run(story) {
  const { as, inspect, expect, baseUrl } = story;
  const author = await as("RULE_AUTHOR", "/rules/packs");
  const enterprise = await enterpriseOf(await as("ENTERPRISE_SAFETY_MANAGER"));
  const before = await days(story, enterprise, "改表之前");
  const draft = await begin(author, baseUrl, /默认整改期限/);
  await tab(author, "导入导出");
  const download = author.waitForEvent("download");
  await author.getByRole("button", { name: "导出 Excel 工作簿" }).click();
  const workbook = openWorkbook(readFileSync(await (await download).path()));
  await inspect(author, "files");

  await bring(author, workbook.change(ROWS, "期限-4", "整改天数", "六天"));
  await author.getByRole("alert").filter({ hasText: /规则 [A-Z]+5/ }).waitFor();
  await inspect(author, "cell-named");
  await conflicting(story, author, workbook);
  await tab(author, "导入导出");
  await bring(author, workbook.change(ROWS, "期限-4", "整改天数", "6 天"));
  const changed = author.locator(".import-difference .change-changed", { hasText: "期限-4" });
  await changed.getByText("6 天").waitFor();
  expect((await author.locator(".import-difference .change-group").count()) === 2, "the file changes one line, and takes back what made the conflict");
  await inspect(author, "difference");
  await author.getByRole("button", { name: "写入草稿" }).click();
  await author.locator(".grid-row", { hasText: "期限-4" }).getByText("6 天").waitFor();
  await errors(author, 0);
  await tried(author);

  await tab(author, "审核与发布");
  await author.locator(".reason-form").getByRole("button", { name: "送审", exact: true }).click();
  await state(author, "复核中");
  await release(story, draft);
  const approver = await as("RULE_APPROVER", "/rules/packs");
  await inForce(approver, await schedule(approver, draft, "可能导致火灾爆炸的一般隐患六日内整改"));
  const { pack } = await ask(approver, "/rulebook/packs/deadlines/default");
  expect(pack.liveRevision === draft.split("/").pop(), "what came out of the spreadsheet is law");
  expect((await days(story, enterprise, "新表施行之后")) === 6, "a report made after that instant is dated by the spreadsheet's row");
  await approver.locator(".record-crumb a").last().click();
  await approver.getByRole("button", { name: "回退", exact: true }).click();
  await approver.getByLabel("回退理由").fill("恢复原期限");
  await approver.getByRole("button", { name: "立即回退" }).click();
  await approver.locator(".publication-back", { hasText: "恢复原期限" }).waitFor();
  expect((await days(story, enterprise, "恢复之后")) === before, "after the rollback a report is dated as before");
}

/** A row that now holds for all takes every case from the one behind it; the page shows such a case. */
async function conflicting({ inspect, expect }, author, workbook) {
  await bring(author, workbook.change(ROWS, "期限-5", "条件2", ""));
  await author.locator(".import-difference .change-changed", { hasText: "期限-5" }).waitFor();
  await author.getByRole("button", { name: "写入草稿" }).click();
  const finding = author.locator(".finding-error", { hasText: "期限-6" }).filter({ has: author.locator(".finding-case") }).first();
  await finding.waitFor();
  await inspect(author, "conflict");
  expect(/一般事故隐患/.test(await finding.locator(".finding-case").innerText()), "the conflict is shown on a case");
}

const bring = (page, buffer) => page.getByLabel(/选择/).setInputFiles({ name: "rules.xlsx", mimeType: XLSX, buffer });
