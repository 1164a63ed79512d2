import { PHONE } from "../browser.mjs";
import { answerInspection, ask, inspectionOf, reportRiskPoint, settled } from "../steps.mjs";

export const title = "An enterprise inspects itself on a phone without a network; everything arrives exactly once";

export async function run({ as, inspect, photos, expect, ok, baseUrl }) {
  const phone = await as("ENTERPRISE_SAFETY_MANAGER", "/", PHONE);
  const point = await reportRiskPoint(phone);
  const asking = await inspectionOf(phone, point);
  expect(asking !== undefined, "a reported risk point is asked about");
  await phone.goto(`${baseUrl}/inspections`);
  await phone.getByText(/项检查已存到本机/).waitFor();
  await phone.evaluate(() => navigator.serviceWorker?.ready);
  await inspect(phone, "list");
  const smallest = asking;
  const { items: questions } = await ask(phone, `/inspections/${smallest.id}`);
  const failing = questions.findIndex(({ riskPoint }) => riskPoint.id === point);

  await phone.context().setOffline(true);
  await answerInspection(phone, { id: smallest.id, items: questions }, failing, photos.before, () => inspect(phone, "failing-answer"));
  await phone.reload();
  await phone.getByRole("heading", { name: "检查小结" }).waitFor();
  const waiting = Number(await phone.locator(".sync-line").first().getAttribute("data-waiting"));
  expect(waiting === questions.length, "every answer is still there after a reload without a network");
  await phone.getByRole("button", { name: "完成检查" }).click();
  await phone.getByText("已完成，等待发送").waitFor();
  await inspect(phone, "offline-summary");
  ok("the client started and worked without a network");

  await phone.context().setOffline(false);
  await settled(phone);
  const done = await ask(phone, `/inspections/${smallest.id}`);
  expect(done.state === "DONE" && done.answered === questions.length && done.failed === 1, "the service has the whole inspection");
  expect(done.items.every(({ answer }) => answer.corrects === 0 || answer.passed === false), "no answer arrived twice");
  const failed = done.items[failing];
  expect(failed.answer.evidence.length === 1, "the photo came with the failed answer");
  await phone.reload();
  const link = phone.locator(".check-listed").getByRole("link", { name: /^HD-/ });
  await link.waitFor();
  await inspect(phone, "sent-summary");
  const number = (await link.innerText()).trim();
  const record = await ask(phone, `/hidden-dangers/${number}`);
  expect(record.subject.riskPoint === failed.riskPoint.id && record.subject.measure === failed.measureId, "the failed answer became a hidden danger of its risk point and measure");
  const again = await ask(phone, `/hidden-dangers?riskPoint=${failed.riskPoint.id}&limit=50`);
  expect(again.items.filter(({ number: other }) => other === number).length === 1, "and only one");
}
