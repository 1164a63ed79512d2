import { ask, refusal } from "../steps.mjs";

export const title = "What a role may not do is refused, with the reason";

export async function run(story) {
  await supervisor(story);
  const other = await anotherEnterprise(story);
  await enterprise(story, other);
  await regulators(story);
}

async function supervisor({ as, inspect, expect, baseUrl }) {
  const page = await as("SUPERVISOR");
  const navigation = page.getByRole("navigation", { name: "主导航" });
  expect((await navigation.getByRole("link", { name: "上报隐患" }).count()) === 0, "a supervisor is not offered to report");
  expect((await navigation.getByRole("link", { name: "审计校验" }).count()) === 0, "a supervisor is not offered the audit");
  await page.goto(`${baseUrl}/audit`);
  await page.getByRole("alert").waitFor();
  await inspect(page, "audit-refused");
  await page.goto(`${baseUrl}/hidden-dangers/HD-1999-000001`);
  await page.getByRole("alert").waitFor();
  await inspect(page, "no-such-record");

  await page.goto(`${baseUrl}/hidden-dangers`);
  await page.locator(".register .number").first().click();
  await page.getByText("其他操作及不能办理的原因").waitFor();
  expect((await page.locator(".refused li").count()) > 0, "refused acts are listed with their reason");
}

/** An enterprise which is not that of the stories, and a risk point of it; where it has none, not theirs and not there read alike. */
async function anotherEnterprise({ as }) {
  const city = await as("CITY_REGULATOR", "/enterprises");
  const { unit } = await ask(await as("ENTERPRISE_SAFETY_MANAGER"), "/me");
  const { items } = await ask(city, "/enterprises?limit=50");
  const { code } = items.find((enterprise) => enterprise.code !== unit.code);
  const points = await ask(city, `/risk-points?enterprise=${code}&limit=1`);
  return { code, number: points.items[0]?.number ?? "RP-0" };
}

/** Nothing of another enterprise, and nothing that is the regulators'. */
async function enterprise({ as, inspect, expect, baseUrl }, other) {
  const page = await as("ENTERPRISE_SAFETY_MANAGER");
  const navigation = page.getByRole("navigation", { name: "主导航" });
  for (const name of ["统计报表", "四色图", "审计校验"]) expect((await navigation.getByRole("link", { name }).count()) === 0, `an enterprise is not offered ${name}`);
  for (const [path, what] of [
    [`/risk-points/${other.number}`, "risk point of another enterprise"],
    [`/risk-points/${other.number}/edit`, "change of another enterprise's risk point"],
    [`/enterprises/${other.code}`, "file of another enterprise"],
    [`/enterprises/${other.code}/risk-map`, "plan of another enterprise"],
    ["/risk-points/regradings", "regrading"],
  ]) {
    await page.goto(baseUrl + path);
    const words = await page.getByRole("alert").first().innerText();
    expect(/管辖范围|权限|角色|不能|没有/.test(words), `the ${what} is refused to an enterprise: ${words.replace(/\s+/g, " ")}`);
  }
  await inspect(page, "regrading-refused");
  const { total } = await ask(page, "/statistics");
  const { districts } = await ask(page, "/risk-map");
  const enterprises = Object.values(districts[0].enterprises).reduce((sum, count) => sum + count, 0);
  expect(total.enterprisesReporting.count <= 1 && districts.length === 1 && enterprises <= 1, "numbers an enterprise asks for count itself alone");
  const sent = await refusal(page, "POST", `/enterprises/${other.code}/risk-points`, { template: "MAC-R001", placeName: "x", responsible: "x" });
  expect([403, 404].includes(sent.status) && sent.detail.length > 0, `a report for another enterprise is refused: ${sent.status} ${sent.detail}`);
  const regrading = await refusal(page, "POST", "/risk-regradings", { reason: "x" });
  expect(regrading.status === 403 && regrading.detail.length > 0, `an enterprise orders no regrading: ${regrading.detail}`);
}

/** A district sees itself alone; risk points are the enterprises' to report; only the city regrades. */
async function regulators({ as, inspect, expect, baseUrl }) {
  const district = await as("DISTRICT_REGULATOR", "/risk-points/import");
  await district.goto(`${baseUrl}/risk-points/import`);
  await district.getByText("风险点由企业自己上报").waitFor();
  expect((await district.locator("input[type=file]").count()) === 0, "a regulator is offered no import of risk points");
  await inspect(district, "import-refused");
  await district.goto(`${baseUrl}/risk-points/regradings`);
  await district.getByRole("alert").waitFor();
  expect((await district.getByRole("button", { name: "开始重新评定" }).count()) === 0, "a district's regulator is offered no regrading");
  const own = (await refusal(district, "GET", "/districts")).body.items.map(({ code }) => code);
  const elsewhere = ["310114", "310115"].find((code) => !own.includes(code));
  await district.goto(`${baseUrl}/statistics?district=${elsewhere}`);
  const words = await district.getByRole("alert").first().innerText();
  expect(/管辖范围|权限/.test(words), `the statistics of another district are refused: ${words.replace(/\s+/g, " ")}`);
  await inspect(district, "statistics-refused");
  for (const role of ["INSPECTOR", "AUDITOR", "RULE_AUTHOR"]) {
    const page = await as(role, "/risk-points/new");
    await page.goto(`${baseUrl}/risk-points/new`);
    await page.getByText("风险点由企业自己上报").waitFor();
    const sent = await refusal(page, "POST", "/risk-regradings", { reason: "x" });
    expect(sent.status === 403, `${role} orders no regrading: ${sent.detail}`);
  }
}
