import { PHONE } from "../browser.mjs";
import { enterpriseOf, refusal, reportGeneral } from "../steps.mjs";

export const title = "A supervisor sees where the processes stand and finds every number again in its records";

const number = async (page) => Number((await page.textContent()).replace(/\D/g, ""));

export async function run({ as, inspect, photos, expect, ok, baseUrl }) {
  const inspector = await as("INSPECTOR", "/report");
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const record = await reportGeneral(inspector, { enterprise: await enterpriseOf(enterprise), title: "喷漆室送风口滤网堵塞", place: "5号厂房喷漆室", photo: photos.before });

  const supervisor = await as("SUPERVISOR", "/processes");
  await supervisor.getByRole("link", { name: "隐患整改", exact: true }).waitFor();
  await inspect(supervisor, "all-processes");
  await supervisor.getByRole("link", { name: "隐患整改", exact: true }).click();
  const steps = supervisor.getByRole("table", { name: "各环节在办" });
  const figure = steps.getByRole("row", { name: /^整改 / }).getByRole("link");
  const counted = await number(figure);
  await supervisor.locator(".diagram-standing .pace-badge").first().waitFor();
  await inspect(supervisor, "drawing");

  await figure.click();
  await supervisor.getByRole("link", { name: record }).waitFor();
  let listed = await supervisor.locator("table.register tbody tr").count();
  const next = supervisor.getByRole("button", { name: "下一页" });
  while (await next.isEnabled()) {
    const first = await supervisor.locator("table.register tbody tr").first().textContent();
    await next.click();
    await supervisor.waitForFunction((before) => document.querySelector("table.register tbody tr")?.textContent !== before, first);
    listed += await supervisor.locator("table.register tbody tr").count();
  }
  expect(listed === counted, `the register lists ${listed}, the drawing counts ${counted}`);
  await inspect(supervisor, "register-of-a-step");

  await supervisor.goto(`${baseUrl}/processes/escalation`);
  const waiting = supervisor.getByRole("table", { name: "各环节在办" }).getByRole("link").first();
  const ladders = await number(waiting);
  await waiting.click();
  await supervisor.getByText(`共 ${ladders} 项停在这一环节`, { exact: false }).waitFor();
  await inspect(supervisor, "records-of-a-step");

  await refusal(supervisor, "POST", "/interviews", { hiddenDanger: record, reason: "多次催办未果" });
  await supervisor.goto(`${baseUrl}/processes/interview`);
  const called = supervisor.getByRole("table", { name: "各环节在办" }).getByRole("row", { name: /^通知约谈/ }).getByRole("link");
  const interviews = await number(called);
  await called.click();
  await supervisor.waitForURL(/\/interviews\?step=userTask_call/);
  await supervisor.getByText(`共 ${interviews} 项`, { exact: true }).waitFor();
  expect((await supervisor.locator("table.register tbody tr").count()) === Math.min(interviews, 20), "the ledger of interviews lists what its drawing counts");
  await inspect(supervisor, "ledger-of-a-step");

  await supervisor.getByRole("button", { name: "English" }).click();
  for (const process of ["rectification", "listed-supervision", "interview", "escalation"]) {
    await supervisor.goto(`${baseUrl}/processes/${process}`);
    await supervisor.locator(".diagram-standing svg").first().waitFor();
    const chinese = (await supervisor.locator(".diagram-standing text").allTextContents()).filter((text) => /\p{Script=Han}/u.test(text));
    ok(`the drawing of ${process} is English`, chinese);
    await inspect(supervisor, `${process}-in-english`);
  }

  const phone = await as("SUPERVISOR", "/processes/rectification", PHONE);
  await phone.getByRole("table", { name: "各环节在办" }).getByRole("link").first().waitFor();
  await phone.locator(".diagram-standing .pace-badge").first().waitFor();
  await inspect(phone, "on-a-phone");
}
