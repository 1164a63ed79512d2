import { chooseOption } from "../steps.mjs";

export const title = "Register, rules, notices and audit can be read";

export async function run({ as, inspect, expect, baseUrl }) {
  const regulator = await as("DISTRICT_REGULATOR");
  await inspect(regulator, "regulator-work");
  await regulator.goto(`${baseUrl}/hidden-dangers`);
  await regulator.locator(".register tbody tr").first().waitFor();
  await inspect(regulator, "register");
  await chooseOption(regulator, "等级", "重大隐患");
  await regulator.waitForURL(/level=MAJOR/);
  await regulator.locator(".register .level-general").first().waitFor({ state: "detached" });
  const address = regulator.url();
  await regulator.reload();
  await regulator.locator(".register tbody tr").first().waitFor();
  expect(regulator.url() === address && (await regulator.locator(".register .level-general").count()) === 0, "the filter is in the address and survives a reload");

  await regulator.goto(`${baseUrl}/rule-packs`);
  await regulator.getByLabel("搜索条款、情形或关键词").fill("令10-7-7");
  await regulator.locator(".rule-row").first().waitFor();
  expect((await regulator.locator(".rule-row-head strong").allInnerTexts()).every((text) => text === "令10-7-7"), "the catalogue is searched by criterion");
  await inspect(regulator, "rules");
  await regulator.goto(`${baseUrl}/notices`);
  await regulator.getByRole("heading", { name: "消息通知" }).waitFor();
  await inspect(regulator, "notices");

  const auditor = await as("AUDITOR", "/audit");
  await auditor.goto(`${baseUrl}/audit`);
  await auditor.getByText("哈希链完整").waitFor();
  await inspect(auditor, "audit");
}
