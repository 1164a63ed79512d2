/** Logs in through whichever login page comes: the embedded one or Keycloak's, both have the same two fields. */
export async function login(page, baseUrl, user, path = "/") {
  await page.goto(baseUrl + path);
  await page.getByRole("button", { name: "前往登录" }).click();
  await page.locator("input[name=username]").fill(user.username);
  await page.locator("input[name=password]").fill(user.password);
  await page.locator("[type=submit]").first().click();
  await page.getByRole("navigation", { name: "主导航" }).waitFor();
}

/** The people of the stories: from the environment, else the demo users the service names. */
export async function people(baseUrl) {
  if (process.env.E2E_USERS) return JSON.parse(process.env.E2E_USERS);
  const answer = await fetch(`${baseUrl}/api/client-configuration`);
  if (!answer.ok) throw new Error(`${baseUrl}/api/client-configuration answered ${answer.status}`);
  return (await answer.json()).demoUsers;
}
