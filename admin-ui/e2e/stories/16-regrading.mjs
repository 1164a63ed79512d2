export const title = "The city regrades all risk points with a reason and reads what moved";

export async function run({ as, inspect, expect, baseUrl }) {
  const page = await as("CITY_REGULATOR", "/risk-points");
  await page.goto(`${baseUrl}/risk-points`);
  await page.getByRole("link", { name: "全部重新评定" }).click();
  const start = page.getByRole("button", { name: "开始重新评定" });
  await start.waitFor();
  expect(await start.isDisabled(), "nothing is regraded without a reason");
  await page.getByLabel("理由").fill("年度复核分级规则");
  await start.click();
  const first = page.locator(".regrading").first();
  await first.getByText("年度复核分级规则").waitFor();
  await first.getByText("已完成").waitFor();
  const [done, total] = (await first.getByRole("status").innerText()).match(/\d+/g).map(Number);
  expect(done === total && total > 0, `all ${total} risk points were looked at`);
  const said = await first.innerText();
  const moved = ["评定等级有变化", "动态等级有变化"].reduce((sum, label) => sum + Number(said.match(new RegExp(`${label}\\s+(\\d+)`))[1]), 0);
  if (moved > 0) await first.locator("table a").first().waitFor();
  await inspect(page, "done");
  const listed = (await first.locator("table a").allInnerTexts()).reduce((sum, text) => sum + Number(text.replace(/\D/g, "")), 0);
  expect(listed === moved, `the table adds up to the ${moved} levels that moved`);
  expect((await first.getByText("没有等级变化").count()) === (moved === 0 ? 1 : 0), "that nothing moved is said when, and only when, nothing did");
  for (const link of await first.locator("table a").all()) {
    const count = Number((await link.innerText()).replace(/\D/g, ""));
    const list = await page.context().newPage();
    await list.goto(baseUrl);
    await list.evaluate((kept) => Object.entries(kept).forEach(([key, value]) => sessionStorage.setItem(key, value)), await page.evaluate(() => ({ ...sessionStorage })));
    await list.goto(new URL(await link.getAttribute("href"), baseUrl).href);
    await list.locator(".register tbody tr").first().waitFor();
    expect(Math.min(count, 20) === (await list.locator(".register tbody tr").count()), `the register lists the ${count} that moved`);
    await list.close();
  }
}
