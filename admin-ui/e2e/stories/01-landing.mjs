export const title = "A stranger arrives";

export async function run({ baseUrl, open, inspect, expect }) {
  const page = await open();
  await page.goto(baseUrl);
  await page.getByRole("heading", { name: "登录" }).waitFor();
  await inspect(page, "landing");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Go to the login" }).waitFor();
  expect((await page.locator("html").getAttribute("lang")) === "en", "the page speaks English when asked");
  await inspect(page, "landing-english");
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByRole("button", { name: "前往登录" }).click();
  await page.locator("input[name=username]").waitFor();
  const { origin, pathname } = new URL(page.url());
  if (origin === new URL(baseUrl).origin && pathname === "/login") await embeddedLogin(page, inspect, expect);
}

/** The page of the issuer that comes with the service; another issuer's page is its own. */
async function embeddedLogin(page, inspect, expect) {
  await inspect(page, "login");
  await page.locator("input[name=username]").fill("nobody");
  await page.locator("input[name=password]").fill("wrong");
  await page.locator("[type=submit]").click();
  await page.getByRole("alert").filter({ hasText: /\S/ }).waitFor();
  await inspect(page, "login-refused");
  await page.getByRole("link", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor();
  expect(!/[\u4e00-\u9fff]/.test((await page.locator("main").innerText()).replace("中文", "")), "the login page is English when asked");
  await inspect(page, "login-english");
}
