import { chooseOption } from "../steps.mjs";

export const title = "The numbers of the report lead to their records, and the map to its districts";

const amount = (text) => Number(text.replace(/\D/g, ""));

export async function run({ as, inspect, expect, baseUrl }) {
  const city = await as("CITY_REGULATOR", "/statistics");
  await city.goto(`${baseUrl}/statistics`);
  await city.locator(".identity").waitFor();
  await inspect(city, "report");
  const figures = await city.locator(".identity .figure-link").allInnerTexts();
  const [found, ...parts] = figures.map(amount);
  expect(found === parts.reduce((sum, part) => sum + part, 0) && found > 0, "found is rectified, within the deadline and overdue");
  expect(/^(\d+\.\d\d%|–)$/.test((await city.locator(".identity-rate strong").innerText()).trim()), "the rate has two decimals");

  for (const [index, count] of [found, ...parts].entries()) {
    await city.goto(`${baseUrl}/statistics`);
    await city.locator(".identity .figure-link").nth(index).click();
    await city.getByRole("heading", { name: "隐患台账" }).waitFor();
    await city.locator(".register tbody tr, .empty").first().waitFor();
    let rows = await city.locator(".register tbody tr").count();
    for (let next = city.getByRole("button", { name: "下一页" }); (await next.isEnabled()) && rows < 100; ) {
      const shown = (await city.locator(".register .number").first().innerText()).trim();
      await next.click();
      await city.locator(".register .number", { hasText: shown }).waitFor({ state: "detached" });
      rows += await city.locator(".register tbody tr").count();
    }
    expect(rows === count || rows >= 100, `the register lists the ${count} records behind number ${index + 1}`);
  }

  await city.goto(`${baseUrl}/statistics?by=PERIOD`);
  await city.locator(".statistics-table").waitFor();
  await city.getByRole("button", { name: "行业", exact: true }).click();
  await city.waitForURL(/by=INDUSTRY/);
  await chooseOption(city, "区", "浦东新区");
  await city.waitForURL(/district=310115/);
  const address = city.url();
  await city.reload();
  await city.locator(".identity").waitFor();
  expect(city.url() === address, "period, breakdown and place are in the address");
  await city.goto(`${baseUrl}/statistics`);
  await city.locator(".identity-others .figure-link").first().click();
  await city.getByRole("heading", { name: "统计所含企业" }).waitFor();
  await inspect(city, "enterprises-counted");

  await city.goto(`${baseUrl}/risk-map`);
  await city.locator(".district-map .tile").first().waitFor();
  const lines = await city.locator(".statistics-table tbody tr").count();
  expect(lines > 0 && (await city.locator(".district-map .tile").count()) === lines, "the map has a tile for every district of its table");
  await inspect(city, "risk-map");
  await city.getByLabel("日期").fill(new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10));
  await city.waitForURL(/on=\d{4}/);
  await city.getByText("点开的台账显示现在的记录").waitFor();
  await city.getByRole("button", { name: /为什么是这个颜色/ }).click();
  await city.getByRole("dialog").getByText("动态等级").waitFor();
}
