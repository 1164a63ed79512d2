import { enterpriseOf } from "../steps.mjs";
import { days, report } from "../rule-reports.mjs";
import { begin, cell, errors, inForce, paste, release, saved, schedule, shadowed, sheet, tab, take, tried, type } from "../rule-steps.mjs";
import { together } from "../rule-together.mjs";

export const title = "A regulator tightens a deadline by hand and sees the effect; others review it; it runs in the shadow, is published at a date, decides a live report and is rolled back";

const PACK = /默认整改期限/;
const TODAY = new Date().toISOString().slice(0, 10);

export async function run(story) {
  const { as, inspect, expect, baseUrl } = story;
  const author = await as("RULE_AUTHOR", "/rules/packs");
  const enterprise = await enterpriseOf(await as("ENTERPRISE_SAFETY_MANAGER"));
  const before = await days(story, enterprise, "提前看现行期限");
  await inspect(author, "packs");
  const draft = await begin(author, baseUrl, PACK);
  await tightened(story, author);
  await tried(author);
  await inspect(author, "effect");
  await submitted(story, author);
  await reviewed(story, draft);
  const approver = await as("RULE_APPROVER", "/rules/packs");
  let shadow;
  await shadowed(approver, draft, async () => {
    shadow = await report(story, enterprise, "影子运行期间");
    return shadow.number;
  });
  await inspect(approver, "shadow");
  expect(shadow.days === before, "a shadow run has no effect on a report");
  const minute = await schedule(approver, draft, "执法检查发现的隐患应当更快整改");
  await inspect(approver, "scheduled");
  await together(story);
  await inForce(approver, minute);
  expect((await days(story, enterprise, "新规则发布之后")) === 5, "a report made after the publication is dated by the new row");

  await approver.locator(".record-crumb a").last().click();
  await approver.getByRole("button", { name: "回退", exact: true }).click();
  await inspect(approver, "rollback");
  await approver.getByLabel("回退理由").fill("先试点后推广");
  await approver.getByRole("button", { name: "立即回退" }).click();
  await approver.locator(".publication-back", { hasText: "先试点后推广" }).waitFor();
  await inspect(approver, "rolled-back");
  expect((await days(story, enterprise, "回退之后")) === before, "after the rollback a report is dated as before");
}

/** A row for what enforcement inspections find: first where it never speaks, shown on a case, then where it does. */
async function tightened({ inspect, expect }, page) {
  await (await cell(page, "期限-6", "编号")).click();
  await page.getByRole("button", { name: "复制该行" }).click();
  await type(page, "期限-6-2", "编号", "期限-7");
  await type(page, "期限-7", "说明（中文）", "执法检查发现的一般事故隐患：五日内完成整改");
  await type(page, "期限-7", "整改天数", "5");
  await page.getByText("5 天").first().waitFor();
  await paste(page, await cell(page, "期限-7", "条件2"), "来源 等于 执法检查");
  await saved(page);
  const finding = page.locator(".finding-error", { hasText: "期限-7" }).filter({ has: page.locator(".finding-case") }).first();
  await finding.waitFor();
  await inspect(page, "conflict");
  expect(/执法检查/.test(await finding.locator(".finding-case").innerText()), "the error is shown on a case, in words");
  await finding.getByRole("button", { name: "定位", exact: true }).click();

  await (await cell(page, "期限-7", "编号")).click();
  for (let step = 0; step < 3; step += 1) await page.getByRole("button", { name: "上移一行" }).click();
  await finding.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "重做" }).click();
  await sheet(page, "示例");
  await page.locator(".grid-row").first().locator("[role=gridcell]").first().click();
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "插入一行" }).click();
  const empty = page.locator(`.grid-row[aria-rowindex="${await page.locator(".grid").getAttribute("aria-rowcount")}"] [role=gridcell]`).first();
  await paste(page, empty, [
    ["期限-7", "已登记的隐患", "命中", "否", TODAY, "", "隐患等级 一般事故隐患; 来源 执法检查", "执法检查发现"].join("\t"),
    ["期限-7", "已登记的隐患", "不命中", "否", TODAY, "", "隐患等级 重大事故隐患; 来源 执法检查", "重大隐患不适用"].join("\t"),
  ].join("\n"));
  await saved(page);
  await sheet(page, "规则");
  await (await cell(page, "期限-7", "编号")).click();
  await page.keyboard.press(" ");
  const drawer = page.getByRole("dialog");
  await drawer.getByText("符合", { exact: false }).first().waitFor();
  await inspect(page, "row");
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  await errors(page, 0);
}

async function submitted({ inspect }, page) {
  await tab(page, "改了什么");
  await page.locator(".change-added", { hasText: "期限-7" }).waitFor();
  await inspect(page, "difference");
  await tab(page, "审核与发布");
  await page.getByLabel("修改说明").fill("执法检查发现的一般隐患，整改期限收紧为五日");
  for (const reason of await page.locator('.reason-form textarea[id^="reason-"]').all()) await reason.fill("与现行规则一致");
  await page.locator(".reason-form").getByRole("button", { name: "送审", exact: true }).click();
  await page.locator(".page-title .status", { hasText: "复核中" }).waitFor();
  await inspect(page, "submitted");
}

async function reviewed(story, draft) {
  const { as, inspect, expect, baseUrl } = story;
  const reviewer = await as("RULE_REVIEWER", "/rules/packs");
  await take(reviewer, baseUrl, draft, "复核规则");
  const row = reviewer.locator(".change-group", { hasText: "期限-7" }).first();
  await row.getByLabel("写下意见").fill("与《条例》的时限一致");
  await row.getByRole("button", { name: "提出意见" }).click();
  await row.getByText("与《条例》的时限一致").first().waitFor();
  await inspect(reviewer, "review");
  const early = await as("RULE_APPROVER", draft.replace(baseUrl, ""));
  expect((await early.getByRole("button", { name: "同意", exact: true }).count()) === 0, "nobody approves before it is their turn");
  await release(story, draft, async (page, role) => {
    if (role === "RULE_APPROVER") await inspect(page, "approval");
  });
}
