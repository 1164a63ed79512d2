export const title = "A stranger arrives";

export async function run({ baseUrl, open, inspect, expect }) {
  const page = await open();
  await page.goto(baseUrl);
  await page.getByRole("heading", { name: "登录" }).waitFor();
  await inspect(page, "landing");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Go to the login" }).waitFor();
  expect((await page.locator("html").getAttribute("lang")) === "en", "the page speaks English when asked");
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("button", { name: "前往登录" }).waitFor();
}
