import { PHONE } from "../browser.mjs";

export const title = "An enterprise inspects itself on a phone without a network; everything arrives exactly once";

/** What the service itself says, asked with the login of the page. */
export async function ask(page, path) {
  return page.evaluate(async (address) => {
    const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
    const answer = await fetch(`/api${address}`, { headers: { Authorization: `Bearer ${user.access_token}` } });
    return answer.json();
  }, path);
}

/** A risk point with questions of its own, so that there is something to inspect. */
async function reportRiskPoint(page) {
  return page.evaluate(async () => {
    const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
    const headers = { Authorization: `Bearer ${user.access_token}`, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
    const me = await (await fetch("/api/me", { headers })).json();
    const { items } = await (await fetch("/api/catalogue/risk-points?industry=MACHINERY&limit=100", { headers })).json();
    const taken = new Set((await (await fetch("/api/risk-points?limit=100", { headers })).json()).items.map(({ template: own }) => own));
    const weekly = ({ frequency, mayBeMajor }) => ["WEEK", "MONTH"].includes(frequency) && !mayBeMajor; // nothing daily is asked on a day off
    const template = items.find(({ id, measures }) => !taken.has(id) && measures.length > 1 && measures.every(weekly)).id;
    const answer = await fetch(`/api/enterprises/${me.unit.code}/risk-points`, { method: "POST", headers, body: JSON.stringify({ template, placeName: "2号厂房", responsible: "王建国" }) });
    return (await answer.json()).id;
  });
}

/** The open inspection that asks about a risk point; it is made a moment after the point was reported. */
async function inspectionOf(page, point) {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const { items } = await ask(page, "/inspections?state=OPEN&kind=SELF&sort=dueOn&limit=30");
    for (const { id } of items.filter(({ answered }) => answered === 0)) {
      const one = await ask(page, `/inspections/${id}`);
      if (one.items.some(({ riskPoint }) => riskPoint.id === point)) return one;
    }
    await page.waitForTimeout(500);
  }
  return undefined;
}

const settled = (page) => page.locator('.sync-line[data-waiting="0"]').waitFor();

/** Gives the card's question a passing or a failing answer, whatever its kind; says whether it could. */
export async function answerCard(page, question, passes) {
  const { type, passing, options = [], failing = [], min, max, minInclusive, maxInclusive } = question.answer;
  const answers = page.locator(".answers");
  if (type === "YES_NO") await answers.getByRole("button", { name: passing === passes ? "是" : "否", exact: true }).click();
  else if (type === "CHOICE") await answers.getByRole("button", { name: options.find((option) => failing.includes(option) !== passes), exact: true }).click();
  else {
    const good = type === "DATE" ? new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) : String(min == null ? (maxInclusive ? max : max - 0.01) : minInclusive ? min : min + 0.01);
    const bad = type === "DATE" ? "1999-01-01" : String(min == null ? max + 1 : min - 1);
    await answers.locator("input").fill(passes ? good : bad);
    await answers.getByRole("button", { name: "确定" }).click();
  }
}

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
  await phone.locator(`a[href="/inspections/${smallest.id}"]`).click();
  for (const [index, { measure }] of questions.entries()) {
    await phone.getByRole("heading", { level: 2, name: measure.question }).waitFor();
    await answerCard(phone, measure, index !== failing);
    if (index !== failing) continue;
    await phone.getByText("将登记为疑似隐患").waitFor();
    await phone.getByLabel("现场照片").setInputFiles(photos.before);
    await phone.getByRole("button", { name: "移除照片 1" }).waitFor();
    await phone.getByLabel("备注").fill("现场发现问题，已要求停用");
    await phone.getByLabel("备注").blur();
    await inspect(phone, "failing-answer");
    await phone.getByRole("button", { name: /下一个未答|查看小结/ }).first().click();
  }
  await phone.getByRole("heading", { name: "检查小结" }).waitFor();
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
