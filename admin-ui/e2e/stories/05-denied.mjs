export const title = "What a role may not do is refused, with the reason";

export async function run({ as, inspect, expect, baseUrl }) {
  const supervisor = await as("SUPERVISOR");
  const navigation = supervisor.getByRole("navigation", { name: "主导航" });
  expect((await navigation.getByRole("link", { name: "上报隐患" }).count()) === 0, "a supervisor is not offered to report");
  expect((await navigation.getByRole("link", { name: "审计校验" }).count()) === 0, "a supervisor is not offered the audit");
  await supervisor.goto(`${baseUrl}/audit`);
  await supervisor.getByRole("alert").waitFor();
  await inspect(supervisor, "audit-refused");
  await supervisor.goto(`${baseUrl}/hidden-dangers/HD-1999-000001`);
  await supervisor.getByRole("alert").waitFor();
  await inspect(supervisor, "no-such-record");

  await supervisor.goto(`${baseUrl}/hidden-dangers`);
  await supervisor.locator(".register .number").first().click();
  await supervisor.getByText("其他操作及不能办理的原因").waitFor();
  expect((await supervisor.locator(".refused li").count()) > 0, "refused acts are listed with their reason");
}
