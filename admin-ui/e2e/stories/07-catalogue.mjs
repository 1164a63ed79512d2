export const title = "Somebody browses the catalogue from industry to measure";

export async function run({ as, inspect, expect }) {
  const page = await as("INSPECTOR", "/catalogue");
  await page.getByRole("button", { name: /全部行业/ }).getByText("工艺部位 1,065 · 风险点 1,264 · 措施 2,181").waitFor();
  await page.getByText("不是任何官方手册的复制").waitFor();
  await page.getByRole("button", { name: /冶金/ }).click();
  const tree = page.getByRole("navigation", { name: "工艺部位" });
  await tree.locator("summary").first().click();
  await tree.locator("li button").first().click();
  await page.waitForURL(/industry=METALLURGY.*process=MET-P/);
  const card = page.locator(".rule-row").first();
  await card.getByText(/管控措施 \d+ 条/).click();
  await card.getByText("谁查、多久查一次").first().waitFor();
  await inspect(page, "process");
  const shared = page.url();
  await card.getByRole("link", { name: /^MET-R/ }).click();
  await page.getByRole("heading", { level: 1, name: /清单风险点 MET-R/ }).waitFor();
  await inspect(page, "row");

  await page.goto(shared);
  await page.locator(".rule-row").first().waitFor();
  expect((await page.locator(".rule-row").count()) > 0, "an address that was sent shows the same rows");
  await page.goto(new URL("/catalogue", shared).href);
  await page.getByLabel("搜索风险点、措施、问题").fill("煤气");
  await page.getByRole("button", { name: "查询" }).click();
  await page.waitForURL(/q=/);
  await page.locator(".rule-row").first().waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("it reproduces no official handbook").waitFor();
  await inspect(page, "english");
}
