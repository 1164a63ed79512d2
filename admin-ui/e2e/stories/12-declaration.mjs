export const title = "The enterprise declares its risk points, signs the commitment, and a passer-by reads the public notice";

export async function run({ as, open, inspect, expect }) {
  const page = await as("ENTERPRISE_SAFETY_MANAGER", "/enterprises");
  await page.waitForURL(/\/enterprises\/[0-9A-Z]{18}/);
  const principal = (await page.locator(".record-header dt", { hasText: "主要负责人" }).locator("xpath=following-sibling::dd").innerText()).trim();
  await page.getByRole("navigation", { name: "企业档案" }).getByRole("link", { name: "申报公示" }).click();
  await page.getByRole("button", { name: /^申报 [1-9]\d* 个风险点$/ }).click();
  await page.getByLabel(/^承诺人/).fill(principal);
  expect(await page.getByRole("button", { name: "签署承诺" }).isDisabled(), "nothing is signed before it is accepted");
  await inspect(page, "commitment");
  await page.getByRole("checkbox", { name: /我已阅读/ }).check();
  await page.getByRole("button", { name: "签署承诺" }).click();
  await page.getByRole("button", { name: "向社会公示" }).click();
  const notice = page.getByRole("link", { name: "查看公示页" });
  await notice.waitFor();
  await inspect(page, "published");

  const stranger = await open({ width: 390, height: 844 });
  await stranger.goto(new URL(await notice.getAttribute("href"), page.url()).href);
  await stranger.getByRole("heading", { level: 1, name: /安全风险公示/ }).waitFor();
  await stranger.getByText(principal).first().waitFor();
  await inspect(stranger, "notice");

  const inspector = await as("INSPECTOR", new URL(page.url()).pathname);
  await inspector.getByRole("link", { name: "查看公示页" }).waitFor();
  expect((await inspector.getByRole("button", { name: /^申报/ }).count()) === 0, "an inspector cannot declare for the enterprise");
}
