import { PHONE } from "../browser.mjs";
import { act, answerInspection, ask, askWhy, inspectionOf, openFromQueue, rectify, reportRiskPoint, settled, status, until } from "../steps.mjs";

export const title = "A failed answer on a phone without a network goes to closure; the risk point rises and comes back";

const MEDIUM = { method: "LEC", scores: { likelihood: 1, exposure: 6, consequence: 15 } };
const levels = (page) => page.locator(".record-marks .level").allInnerTexts();

export async function run({ as, inspect, photos, expect, baseUrl }) {
  const phone = await as("ENTERPRISE_SAFETY_MANAGER", "/", PHONE);
  const point = await reportRiskPoint(phone, MEDIUM);
  const asking = await inspectionOf(phone, point);
  const { number: risk } = await ask(phone, `/risk-points/${point}`);
  const failing = asking.items.findIndex(({ riskPoint }) => riskPoint.id === point);
  await phone.goto(`${baseUrl}/inspections`);
  await phone.getByText(/项检查已存到本机/).waitFor();
  await phone.evaluate(() => navigator.serviceWorker?.ready);
  await phone.context().setOffline(true);
  await answerInspection(phone, asking, failing, photos.before);
  await phone.getByRole("button", { name: "完成检查" }).click();
  await phone.getByText("已完成，等待发送").waitFor();
  expect((await phone.locator(".level").count()) === 0, "nothing is graded on the phone");
  await phone.context().setOffline(false);
  await settled(phone);
  const { items } = await until(phone, `/hidden-dangers?riskPoint=${point}&limit=5`, (found) => found.items.length > 0);
  const number = items[0].number;

  // confirmed by the rules, and the risk point rises while it is open
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER", `/hidden-dangers/${number}`);
  await status(enterprise, "整改中");
  await askWhy(enterprise, "为什么是这个等级", "为什么是这个期限");
  await until(enterprise, `/risk-points/${point}`, ({ liveLevel }) => liveLevel === "HIGH");
  await enterprise.goto(`${baseUrl}/risk-points/${risk}`);
  await enterprise.getByRole("link", { name: number }).first().waitFor();
  expect((await levels(enterprise)).join() === "较大风险,一般风险", `live high over graded medium: ${await levels(enterprise)}`);
  await askWhy(enterprise, "未闭环一般隐患", "全部隐患闭环后");
  await inspect(enterprise, "raised");

  await enterprise.goto(baseUrl);
  await openFromQueue(enterprise, number);
  await rectify(enterprise, "更换损坏部件，恢复防护并培训当班人员", photos.after);
  const supervisor = await as("SUPERVISOR");
  await openFromQueue(supervisor, number);
  await inspect(supervisor, "before-and-after");
  await act(supervisor, "验收通过", { 意见: "现场复核，防护完好" }, "验收通过并销号");
  await status(supervisor, "已销号");

  await until(enterprise, `/risk-points/${point}`, ({ liveLevel }) => liveLevel === "MEDIUM");
  await enterprise.goto(`${baseUrl}/risk-points/${risk}`);
  await enterprise.locator(".timeline strong", { hasText: "动态等级变化" }).first().waitFor();
  expect((await levels(enterprise)).join().startsWith("一般风险,一般风险"), `the level came back: ${await levels(enterprise)}`);
  expect((await enterprise.locator(".timeline li", { hasText: "动态等级变化" }).filter({ hasText: number }).count()) === 2, "the history names what raised and what lowered it");
  await askWhy(enterprise, "未闭环一般隐患");
  await inspect(enterprise, "regraded");

  const { enterprise: own } = await ask(enterprise, `/risk-points/${point}`);
  await enterprise.goto(`${baseUrl}/enterprises/${own.code}/timeline`);
  for (const words of ["完成检查", "发现隐患"]) await enterprise.locator(".timeline strong", { hasText: words }).first().waitFor();
  expect((await enterprise.locator(".timeline li", { hasText: "动态等级变化" }).filter({ hasText: risk }).count()) === 2, "the enterprise's timeline tells both changes of the level");
  await inspect(enterprise, "timeline");
}
