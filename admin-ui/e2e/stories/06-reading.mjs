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

  await regulator.goto(`${baseUrl}/hidden-dangers`);
  const enterprise = (await regulator.locator(".register .cell-enterprise").first().innerText()).split("\n")[0].trim();
  await regulator.getByRole("combobox", { name: "企业" }).fill(enterprise);
  await regulator.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: enterprise }).first().click();
  await regulator.waitForURL(/enterprise=\w{18}/);
  await regulator.waitForFunction((name) => [...document.querySelectorAll(".register .cell-enterprise")].every((cell) => cell.textContent.includes(name)), enterprise);
  await regulator.reload();
  await regulator.locator(".filter-enterprise", { hasText: enterprise }).waitFor();
  expect((await regulator.getByRole("combobox", { name: "区", exact: true }).count()) === 0, "a district's regulator is offered no other district");
  await inspect(regulator, "register-of-one-enterprise");

  await regulator.goto(`${baseUrl}/rule-packs`);
  await regulator.getByLabel("搜索条款、情形或关键词").fill("令10-7-7");
  await regulator.locator(".rule-row").first().waitFor();
  expect((await regulator.locator(".rule-row-head strong").allInnerTexts()).every((text) => text === "令10-7-7"), "the catalogue is searched by criterion");
  await inspect(regulator, "rules");
  await regulator.goto(`${baseUrl}/notices`);
  await regulator.getByRole("heading", { name: "消息通知" }).waitFor();
  await inspect(regulator, "notices");

  const city = await as("CITY_REGULATOR", "/hidden-dangers");
  await city.goto(`${baseUrl}/hidden-dangers`);
  await chooseOption(city, "区", "浦东新区");
  await city.waitForURL(/district=310115/);
  await city.waitForFunction(() => [...document.querySelectorAll(".register .cell-enterprise small")].every((cell) => cell.textContent === "浦东新区"));
  expect((await city.locator(".register tbody tr").count()) > 0, "the city's regulator reads one district");

  const auditor = await as("AUDITOR", "/audit");
  await auditor.getByText("哈希链完整").waitFor();
  await inspect(auditor, "audit");
}
