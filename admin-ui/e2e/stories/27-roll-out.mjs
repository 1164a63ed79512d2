import { begin, release, saved, state, tab, type } from "../rule-steps.mjs";

export const title = "A version proves itself in one district before the whole city lives by it";

export async function run({ as, inspect, expect, baseUrl }) {
  const author = await as("RULE_AUTHOR", "/rules/packs");
  const draft = await begin(author, baseUrl, /默认整改期限/);
  await type(author, "期限-5", "整改天数", "6");
  await saved(author);
  await tab(author, "审核与发布");
  await author.getByLabel("修改说明").fill("先在浦东新区试行");
  for (const reason of await author.locator('.reason-form textarea[id^="reason-"]').all()) await reason.fill("与现行规则一致");
  await author.locator(".reason-form").getByRole("button", { name: "送审", exact: true }).click();
  await state(author, "复核中");
  await release({ as, baseUrl }, draft);

  const approver = await as("RULE_APPROVER", "/rules/packs");
  await approver.goto(`${draft}?tab=release`);
  await approver.getByLabel("先在部分区").check();
  await approver.getByLabel("浦东新区", { exact: true }).check();
  await approver.getByLabel("发布依据或理由").fill("先行试点");
  await inspect(approver, "districts");
  await approver.getByRole("button", { name: "立即发布" }).click();
  await state(approver, "分区施行");
  await inspect(approver, "staged");
  await approver.locator(".record-crumb a").last().click();
  const publication = approver.locator(".publication").first();
  await publication.getByText("浦东新区").waitFor();
  expect(/在部分区施行/.test(await publication.innerText()), "the log says where it holds");

  await approver.goto(`${draft}?tab=release`);
  await approver.getByText("已在浦东新区施行").waitFor();
  await approver.getByLabel("发布依据或理由").fill("试点有效，全市施行");
  await approver.getByRole("button", { name: "立即发布" }).click();
  await state(approver, "现行");
  await approver.locator(".record-crumb a").last().click();
  await approver.getByRole("button", { name: "回退", exact: true }).click();
  await approver.getByLabel("回退理由").fill("试行结束");
  await approver.getByRole("button", { name: "立即回退" }).click();
  await approver.locator(".publication-back", { hasText: "试行结束" }).waitFor();
}
