import { DESK, PHONE } from "../browser.mjs";
import { ask, enterpriseOf, refusal } from "../steps.mjs";

export const title = "However much supervision waits, the queue stays in sight, and a leader enters an absence for another";

const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const INTERVIEWS = 7;

/** What the service made of it; anything else than that is a failure of the story. */
async function make(page, path, json) {
  const { status, body } = await refusal(page, "POST", path, json);
  if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

export async function run({ as, users, inspect, expect, ok }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR");
  const { items } = await ask(inspector, `/enterprises?q=${encodeURIComponent(await enterpriseOf(enterprise))}&limit=5`);
  const code = (await ask(enterprise, "/me")).unit.code ?? items[0].code;
  const stamp = new Date().toISOString().slice(11, 19);
  for (let index = 1; index <= INTERVIEWS; index += 1) {
    const facts = [{ ref: "1", type: "paintRoom", values: { room: "SPRAY_ROOM", paint: "OIL_BASED", fixedGasAlarm: "WORKING", ventilation: "WORKING", electricsExplosionProof: true } }];
    const { number } = await make(inspector, "/hidden-dangers", { enterpriseCode: code, title: `屡改屡犯的积尘 ${index} ${stamp}`, description: "多次指出仍未彻底整改", place: `${index}号线喷漆室`, foundOn: day(-1), source: "ENFORCEMENT_INSPECTION", field: "INDUSTRY_TRADE", accidentType: "OTHER_EXPLOSION", enterprise: {}, facts, evidence: [] });
    await make(inspector, "/enforcement-transfers", { hiddenDanger: number, reason: "屡改屡犯" });
  }

  const regulator = await as("DISTRICT_REGULATOR");
  const panel = regulator.getByRole("region", { name: /等我办理的督办事项/ });
  await panel.waitFor();
  expect((await panel.getByRole("listitem").count()) === 5, "five of them are shown");
  for (const [size, where] of [[DESK, "desk"], [PHONE, "phone"]]) {
    await regulator.setViewportSize(size);
    const top = (await regulator.locator(".desk-bar").boundingBox()).y;
    expect(top < size.height, `the queue begins on the first screen of a ${where} (at ${Math.round(top)} px)`);
  }
  await regulator.setViewportSize(DESK);
  await inspect(regulator, "my-work");
  await panel.getByRole("link", { name: /^全部/ }).click();
  await regulator.getByRole("heading", { name: "待办督办事项" }).waitFor();
  await regulator.locator(".awaited li").nth(INTERVIEWS - 1).waitFor();
  await inspect(regulator, "all-of-it");
  await regulator.locator(".awaited a").first().click();
  await regulator.getByRole("heading", { name: /移送执法|约谈|挂牌督办/ }).first().waitFor();
  ok("each leads to its file");

  const second = users.find(({ username }) => username === "regulator.city.second");
  const boss = users.find(({ username }) => username === "regulator.city");
  if (!second || !boss) return; // with an identity provider of one's own there may be one alone
  const city = await as("CITY_REGULATOR", "/absences", DESK, second);
  await city.getByRole("button", { name: "登记缺勤" }).click();
  await city.getByLabel("缺勤人员").click();
  await city.keyboard.type("徐静");
  await city.getByTitle(/^徐静/).click();
  await city.getByLabel(/^最后一天/).fill(day(1));
  await city.getByLabel(/^事由/).fill("突发疾病");
  await city.getByRole("radio", { name: new RegExp(boss.name) }).check();
  await inspect(city, "for-another");
  await city.getByRole("button", { name: "登记", exact: true }).click();
  const absence = city.locator("article.absence", { hasText: "徐静" }).filter({ hasText: "进行中" });
  await absence.getByText(second.name).waitFor();
  await inspect(city, "entered-for-another");
  const ill = await as("SUPERVISOR", "/", DESK, users.find(({ name }) => name === "徐静"));
  await ill.getByRole("link", { name: new RegExp(`${second.name} 已为您登记`) }).waitFor();
  await inspect(ill, "told-on-the-home-page");
  await absence.getByRole("textbox").fill("已返回");
  await absence.getByRole("button", { name: /^提前结束/ }).click();
  await city.locator("article.absence", { hasText: "已结束" }).first().waitFor();
  ok("it is ended early like any other");

  await city.getByRole("button", { name: "English" }).click();
  await inspect(city, "absences-in-english");
  await ill.goto(new URL("/", ill.url()).href);
  await ill.getByRole("button", { name: "English" }).click();
  await inspect(ill, "work-in-english");
  await regulator.goto(new URL("/statistics?by=SOURCE", regulator.url()).href);
  await regulator.locator(".statistics-table").waitFor();
  await inspect(regulator, "statistics-by-source");
}
