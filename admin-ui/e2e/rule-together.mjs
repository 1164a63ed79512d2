import { begin, saved, tab, type } from "./rule-steps.mjs";

const SECOND = "rule.author.second";

/** Two people in one draft: different cells go together, the same cell is decided by a person, and no text is lost. */
export async function together({ as, users, inspect, expect, baseUrl }) {
  const first = await as("RULE_AUTHOR", "/rules/packs");
  const draft = await begin(first, baseUrl, /LEC/);
  const second = await as("RULE_AUTHOR", draft.replace(baseUrl, ""), undefined, users.find(({ username }) => username === SECOND));
  await second.locator(".grid-row").first().waitFor();
  await first.locator(".presence", { hasText: "程远" }).waitFor();

  const line = (await first.locator(".grid-row [role=gridcell] .cell-said").first().innerText()).trim();
  await second.context().setOffline(true); // so that both write on what both saw
  await type(first, line, "说明（中文）", "甲的说明");
  await saved(first);
  await type(second, line, "说明（中文）", "乙的说明");
  await type(second, line, "条款", "乙的条款");
  await second.context().setOffline(false);
  const dialog = second.getByRole("dialog");
  await dialog.getByText("甲的说明").first().waitFor();
  await inspect(second, "collision");
  await dialog.getByRole("button", { name: "用对方的" }).click();
  await second.locator(".lost-texts summary").click();
  await second.locator(".lost-texts", { hasText: "乙的说明" }).getByText("乙的条款").waitFor();
  await inspect(second, "lost");
  await second.locator(".lost-texts").getByRole("button", { name: "采用", exact: true }).click();
  await saved(second);
  await first.locator(".grid-row", { hasText: "乙的说明" }).waitFor();
  expect(await first.locator(".grid-row", { hasText: "乙的条款" }).count() === 1, "what lost the collision was taken over, and the other person sees it");

  await tab(first, "审核与发布");
  await first.getByText("撤回这一版").click();
  await first.getByLabel("撤回理由").fill("演示结束");
  await first.getByRole("button", { name: "撤回", exact: true }).click();
  await first.locator(".page-title .status", { hasText: "已撤回" }).waitFor();
}
