import { PHONE } from "../browser.mjs";
import { begin, tab } from "../rule-steps.mjs";
import { refusal } from "../steps.mjs";

export const title = "Everybody sees of the rules what is theirs, on a desk, on a phone and in English";

const READING = ["AUDITOR", "CITY_REGULATOR", "DISTRICT_REGULATOR", "RULE_REVIEWER", "RULE_LEGAL", "RULE_APPROVER"];

export async function run(story) {
  const { as, inspect, expect, baseUrl } = story;
  const author = await as("RULE_AUTHOR", "/rules/packs");
  const draft = await begin(author, baseUrl, /LEC/);
  await inspect(author, "draft");
  await author.locator(".sheet-tabs").getByRole("button", { name: "基本信息" }).click();
  await inspect(author, "header");
  for (const role of READING) {
    const page = await as(role, "/rules/packs");
    await page.locator(".pack-table").first().waitFor();
    await page.locator(".pack-table").getByRole("link", { name: /LEC/ }).first().click();
    await page.locator(".rule-row").first().waitFor();
    expect((await page.getByRole("button", { name: "修改规则" }).count()) === 0, `${role} is not offered to write`);
    await page.context().close();
  }
  const reviewer = await as("RULE_REVIEWER", draft.replace(baseUrl, ""));
  await reviewer.goto(draft);
  await reviewer.locator(".grid-row").first().waitFor();
  expect((await reviewer.getByRole("button", { name: "插入一行" }).count()) === 0, "a reviewer reads the sheets and does not write in them");
  expect((await refusal(reviewer, "POST", `/rulebook/revisions/${draft.split("/").pop()}/rows`, { sheet: "ROWS", cells: {} })).status === 403, "and the service refuses it as well");

  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  expect((await enterprise.getByRole("navigation", { name: "主导航" }).getByRole("link", { name: "规则与发布" }).count()) === 0, "an enterprise is not offered the releases");
  await enterprise.goto(`${baseUrl}/rules/packs`);
  await enterprise.getByRole("alert").waitFor();
  await inspect(enterprise, "refused");
  await phone(story, author, draft);
}

/** The same draft under one thumb, and in English; it ends with the draft withdrawn. */
async function phone({ as, inspect, expect, users, baseUrl }, author, draft) {
  const page = await as("RULE_AUTHOR", "/", PHONE, users.find(({ roles }) => roles.includes("RULE_AUTHOR")));
  await page.goto(draft);
  await page.locator(".row-card").first().click();
  const drawer = page.getByRole("dialog");
  await drawer.locator(".rule-sentence").waitFor();
  await inspect(page, "phone-row");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "English" }).click();
  for (const address of [`${baseUrl}/rules/packs`, `${baseUrl}/rules/packs/risk-grading/lec`, draft, `${draft}?tab=changes`, `${draft}?tab=release`, `${draft}?tab=files`]) {
    await page.goto(address);
    await page.locator("h1").waitFor();
    await page.locator(".waiting").first().waitFor({ state: "detached" });
    const frame = await page.locator(".tabs button, .sheet-tabs button, .editor-toolbar button, .release-steps strong, .panel-head h2, .grid-head div, .pack-table th").allInnerTexts();
    expect(frame.length > 0 && !frame.some((text) => /[\u4e00-\u9fff]/.test(text)), `${new URL(address).pathname}${new URL(address).search} is English`);
    await inspect(page, `english-${new URL(address).searchParams.get("tab") ?? new URL(address).pathname.split("/").length}`);
  }
  await author.goto(draft);
  await tab(author, "审核与发布");
  await author.getByText("撤回这一版").click();
  await author.getByLabel("撤回理由").fill("演示结束");
  await author.getByRole("button", { name: "撤回", exact: true }).click();
  await author.locator(".page-title .status", { hasText: "已撤回" }).waitFor();
}
