import { enterpriseOf } from "../steps.mjs";

export const title = "The enterprise's file: record, places, people and certificates, and what a regulator may do with it";

export async function run({ as, inspect, expect }) {
  const page = await as("ENTERPRISE_SAFETY_MANAGER", "/enterprises");
  await page.waitForURL(/\/enterprises\/[0-9A-Z]{18}/);
  const name = await enterpriseOf(page);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await inspect(page, "basics");
  const tabs = page.getByRole("navigation", { name: "企业档案" });
  await tabs.getByRole("link", { name: "人员证照" }).click();
  await page.getByText(/还剩 \d+ 天到期|已过期 \d+ 天/).first().waitFor();
  await inspect(page, "people");
  await page.getByRole("button", { name: "添加人员" }).click();
  await page.getByLabel("姓名").fill("周小明");
  await page.getByLabel("岗位").fill("起重机司机");
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator(".person", { hasText: "周小明" }).waitFor();
  await tabs.getByRole("link", { name: "场所设备" }).click();
  await page.getByRole("button", { name: "添加厂区" }).click();
  await page.locator(".object").getByLabel("名称").fill("二厂区");
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator(".place", { hasText: "二厂区" }).waitFor();
  await inspect(page, "places");
  await tabs.getByRole("link", { name: "隐患", exact: true }).click();
  await page.waitForURL(/hidden-dangers$/);
  await inspect(page, "hidden-dangers");

  const inspector = await as("INSPECTOR", `/enterprises?q=${encodeURIComponent(name)}`);
  await inspector.getByRole("link", { name, exact: true }).click();
  await inspector.getByRole("button", { name: "为什么？" }).click();
  await inspector.getByRole("dialog").waitFor();
  await inspector.keyboard.press("Escape");
  await inspect(inspector, "regulator");
  expect((await inspector.getByRole("button", { name: "修改" }).count()) === 0, "an inspector is not offered to change the record");
}
