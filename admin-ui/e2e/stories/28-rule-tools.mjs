import { report } from "../rule-reports.mjs";
import { ask, enterpriseOf } from "../steps.mjs";
import { begin, cell, release, sheet, state, tab } from "../rule-steps.mjs";

export const title = "A fact is declared and confirmed; a rule is written as text, walked through, covered and played; running cases are decided again";

export async function run(story) {
  const { as, inspect, expect, baseUrl } = story;
  await declared(story);
  const author = await as("RULE_AUTHOR", "/rules/packs");
  const draft = await begin(author, baseUrl, /默认整改期限/);
  await written(story, author, draft);
  await sheet(author, "情景");
  await author.getByRole("button", { name: "演练全部情景" }).click();
  await author.getByText(/通过 \d+ 步，未通过 0 步/).waitFor();
  await inspect(author, "scenarios");
  await sheet(author, "规则");
  await walked(story, author);
  await tab(author, "示例够不够");
  await author.getByText("示例发现得了的改动").first().waitFor();
  await inspect(author, "coverage");
  const { number } = await report(story, await enterpriseOf(await as("ENTERPRISE_SAFETY_MANAGER")), "规则收紧之前", "物体打击");
  await comparedWith(story, author, draft, number);
  await decidedAgain(story, author, draft, number);
  await author.goto(`${baseUrl}/rules/packs/deadlines/default/rows`);
  await author.getByText("期限-6").first().waitFor();
  await inspect(author, "row-usage");
  const { items } = await ask(author, "/rulebook/packs/deadlines/default/rows");
  const used = items.find(({ rowId }) => rowId === "期限-6");
  await author.locator(".usage-table tr", { hasText: "期限-6" }).getByRole("link", { name: `现有 ${used.records} 条隐患以此为准` }).click();
  await author.locator("table.register").getByRole("link", { name: number }).waitFor();
  await inspect(author, "ruled-by");
  expect((await ask(author, new URL(author.url()).pathname + new URL(author.url()).search + "&limit=100")).items.length === Math.min(used.records, 100), "the number of a row leads to as many records");
  await author.locator(".filter-mark").click();
  await author.locator(".filter-mark").waitFor({ state: "detached" });
}

async function declared({ as, inspect, expect }) {
  const name = `toldApart${Date.now() % 100000}`;
  const author = await as("RULE_AUTHOR", "/rules/attributes");
  await author.getByRole("button", { name: "声明新的事实" }).click();
  await author.locator("#declaration-type").click();
  await author.keyboard.insertText("特种作业人员");
  await author.keyboard.press("Enter");
  for (const [field, text] of [["zh", "持证复审已过"], ["en", "renewal of the certificate passed"], ["question-zh", "特种作业操作证是否已按期复审？"], ["question-en", "Was the certificate renewed in time?"], ["name", name]]) await author.locator(`#attribute-${field}`).fill(text);
  await author.getByLabel("为什么需要").fill("新的地方标准要求核查复审");
  await inspect(author, "declare");
  await author.getByRole("button", { name: "提交确认" }).click();
  const proposed = author.locator(".change-group", { hasText: "持证复审已过" }).first();
  await proposed.waitFor();
  expect((await proposed.getByRole("button").count()) === 0, "nobody confirms their own declaration");
  const approver = await as("RULE_APPROVER", "/rules/attributes");
  await approver.locator(".change-group", { hasText: "持证复审已过" }).first().getByRole("button", { name: "确认，立即启用" }).click();
  await approver.locator(".change-added", { hasText: "持证复审已过" }).first().waitFor();
  await inspect(approver, "declared");
  expect(JSON.stringify(await ask(author, "/rulebook/vocabulary")).includes(name), "rules may mention it at once");
  expect(JSON.stringify(await ask(author, "/vocabulary")).includes(name), "forms ask for it at once");
}

async function written({ inspect, expect }, author, draft) {
  await tab(author, "文本（专家）");
  const editor = author.locator(".cm-content");
  await editor.waitFor();
  const { text } = await ask(author, `/rulebook/revisions/${new URL(draft).pathname.split("/").pop()}/drl`);
  const at = text.indexOf('rule "期限-6"');
  const changed = text.slice(0, at) + text.slice(at).replace(/days(\W+)\d+/, "days$113");
  expect(changed !== text, "the text says the days of the row");
  await editor.fill(changed.replace('rule "期限-6"', 'rulee "期限-6"'));
  await author.getByText(/读不懂的地方（[1-9]/).waitFor();
  await inspect(author, "mistake");
  await editor.fill(changed);
  await author.getByText("有改动，还没有写入规则表").waitFor();
  await author.getByRole("button", { name: "写入规则表" }).click();
  await author.getByText("与规则表一致").waitFor();
  await inspect(author, "text");
  await tab(author, "规则表");
  const days = await cell(author, "期限-6", "整改天数");
  await days.getByText("13").waitFor();
  expect(/13/.test(await days.innerText()), "the grid shows what was written as text");
}

async function walked({ inspect, expect }, author) {
  await author.getByRole("button", { name: "拿一个例子逐条走一遍" }).click();
  await author.locator("#step-example").click();
  await author.keyboard.press("Enter");
  await author.getByText("作答的规则").first().waitFor();
  await inspect(author, "steps");
  expect((await author.getByText("符合", { exact: false }).count()) > 0, "each condition says whether it holds");
  await author.getByRole("button", { name: "收起" }).click();
}

/** The record by the draft, beside what was decided: the row that makes the difference is named and leads to the draft. */
async function comparedWith({ inspect, expect, baseUrl }, author, draft, number) {
  await author.goto(`${baseUrl}/hidden-dangers/${number}?revision=${new URL(draft).pathname.split("/").pop()}`);
  await author.locator(".step-differences").getByRole("link", { name: "期限-6", exact: true }).waitFor();
  await inspect(author, "compared");
  const [stored, then] = await author.locator(".other-rules > .both-reasons > div").allInnerTexts();
  expect(/15 个/.test(stored) && /13 个/.test(then), "both answers stand side by side");
  await author.locator(".step-differences").getByRole("link", { name: "期限-6", exact: true }).click();
  await author.getByRole("dialog").locator(".row-layers").waitFor();
  await author.keyboard.press("Escape");
}

async function decidedAgain({ as, inspect, expect, baseUrl }, author, draft, number) {
  await tab(author, "审核与发布");
  await author.getByLabel("修改说明").fill("一般隐患期限收紧，正在办理的一并重新判定");
  for (const reason of await author.locator('.reason-form textarea[id^="reason-"]').all()) await reason.fill("与现行规则一致");
  await author.locator(".reason-form").getByRole("button", { name: "送审", exact: true }).click();
  await state(author, "复核中");
  await release({ as, baseUrl }, draft);
  const approver = await as("RULE_APPROVER", "/rules/packs");
  await approver.goto(`${draft}?tab=release`);
  await approver.getByLabel("生效后按新规则重新判定").check();
  await approver.getByLabel("发布依据或理由").fill("安全风险上升");
  await approver.getByRole("button", { name: "立即发布" }).click();
  await state(approver, "现行");
  const { publications } = await ask(approver, "/rulebook/packs/deadlines/default");
  await approver.goto(`${baseUrl}/rules/publications/${publications[0].number}/redetermination`);
  await approver.locator(".redetermined li", { hasText: number }).waitFor();
  await approver.getByText("已全部重新判定").waitFor();
  await inspect(approver, "again");
  expect(/已比较 \d+ \/ \d+ 条/.test(await approver.getByRole("status").first().innerText()), "the report says how many running cases were decided again");
  const regulator = await as("DISTRICT_REGULATOR", new URL(approver.url()).pathname);
  const listed = regulator.locator(".redetermined li", { hasText: number });
  await listed.getByRole("button", { name: "采用新结论" }).click();
  await listed.getByLabel("理由").fill("按新期限整改");
  await listed.getByRole("button", { name: "采用新结论" }).click();
  await listed.getByText("已采用新结论").waitFor();
  await listed.getByRole("link", { name: number }).click();
  await regulator.locator(".timeline").getByText(/整改期限 .* → /).waitFor();
  await inspect(regulator, "decided");
  await approver.locator(".record-crumb a").last().click();
  await approver.getByRole("button", { name: "回退", exact: true }).click();
  await approver.getByLabel("回退理由").fill("试验结束");
  await approver.getByRole("button", { name: "立即回退" }).click();
  await approver.locator(".publication-back", { hasText: "试验结束" }).waitFor();
}
