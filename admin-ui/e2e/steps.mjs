/** The acts of the stories, in the words of the page. */
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Answers the question whose words contain `question`; waits until the determination asks it. */
export async function answer(page, question, choice) {
  const group = page.getByRole("group", { name: new RegExp(escape(question)) }).last();
  await group.getByLabel(choice, { exact: true }).check({ force: true });
}

/** The name of the enterprise somebody works for, so that the stories fit any city. */
export async function enterpriseOf(page) {
  return (await page.locator(".frame-unit").innerText()).trim();
}

export async function chooseOption(page, label, option) {
  await page.getByRole("combobox", { name: label }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option }).first().click();
}

/** Fills a report up to the button; returns nothing, the caller looks at the determination and sends it. */
export async function fillReport(page, { enterprise, search, situation, answers, title, place, photo }) {
  if (enterprise) {
    await page.getByRole("combobox", { name: "企业" }).fill(enterprise);
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: enterprise }).first().click();
  }
  await page.getByLabel(/搜索情形/).fill(search);
  await page.getByRole("button", { name: new RegExp(escape(situation)) }).first().click();
  for (const [question, choice] of answers) await answer(page, question, choice);
  await page.getByLabel(/^隐患名称/).fill(title);
  await page.getByLabel(/^具体位置/).fill(place);
  await page.getByLabel(/^现场描述/).fill(`在${place}检查时发现：${title}。已口头要求停止作业并通知安全负责人。`);
  if (photo) await attach(page, "整改前照片", photo);
}

export async function attach(page, label, file) {
  await page.getByLabel(label).setInputFiles(file);
  await page.getByRole("button", { name: /^移除/ }).first().waitFor();
}

export async function outcome(page, words) {
  await page.locator(".determination-outcome", { hasText: words }).waitFor();
}

/** Sends the report and returns the number the server gave. */
export async function send(page) {
  await page.getByRole("button", { name: "登记上报" }).click();
  await page.waitForURL(/\/hidden-dangers\/HD-/);
  return decodeURIComponent(new URL(page.url()).pathname.split("/").pop());
}

export async function status(page, words) {
  await page.locator(".record-marks .status", { hasText: words }).waitFor();
}

/** Opens Why?, reads it and closes it again. */
export async function askWhy(page, ...expected) {
  await page.getByRole("button", { name: "为什么？", exact: true }).click();
  const drawer = page.getByRole("dialog");
  for (const words of expected) await drawer.getByText(words).first().waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
}

export async function act(page, tab, fields, button) {
  const tabs = page.locator(".action-tabs");
  await tabs.getByRole("button", { name: tab, exact: true }).click();
  for (const [label, value] of Object.entries(fields)) await page.locator(".action-form").getByLabel(label).first().fill(value);
  await page.locator(".action-form button[type=submit]", { hasText: button }).click(); // offered words are buttons, too
}

/** Brings a number into sight in the queue, however far down it stands. */
export async function findInQueue(page, number) {
  await page.locator(".work-list").last().waitFor();
  const row = page.locator(`.work-list a[data-number="${number}"]`);
  const more = page.getByRole("button", { name: /载入更多/ });
  while ((await row.count()) === 0 && (await more.count()) > 0) {
    const rows = await page.locator(".work-list a[data-number]").count();
    await more.click();
    await page.waitForFunction((seen) => document.querySelectorAll(".work-list a[data-number]").length > seen, rows);
  }
  return row.first();
}

/** The page of what stands in the queue with this number; for those who decide, from the record beside it. */
export async function openFromQueue(page, number) {
  await (await findInQueue(page, number)).click();
  const heading = page.getByRole("heading", { level: 2, name: "现在可以做什么" });
  await heading.waitFor();
  const whole = page.getByRole("link", { name: "打开完整记录" });
  if ((await whole.count()) === 0) return;
  await whole.click();
  await page.waitForURL(/\/hidden-dangers\/HD-/);
  await heading.waitFor();
}

/** What the service itself says, asked with the login of the page. */
export const ask = async (page, path) => (await refusal(page, "GET", path)).body;

/** What the service answers to an act the page would not offer: its status, its words, everything it said. */
export async function refusal(page, method, path, json) {
  return page.evaluate(
    async ([how, address, sent]) => {
      const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
      const headers = { Authorization: `Bearer ${user.access_token}`, "Accept-Language": "zh-CN", ...(sent && { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() }) };
      const answer = await fetch(`/api${address}`, { method: how, headers, ...(sent && { body: JSON.stringify(sent) }) });
      const body = await answer.json();
      return { status: answer.status, detail: body.detail ?? "", body };
    },
    [method, path, json],
  );
}

/** A risk point with questions of its own, so that there is something to inspect; `more` adapts what is reported. */
export async function reportRiskPoint(page, more = {}) {
  return page.evaluate(async (adapted) => {
    const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
    const headers = { Authorization: `Bearer ${user.access_token}`, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
    const me = await (await fetch("/api/me", { headers })).json();
    const { items } = await (await fetch("/api/catalogue/risk-points?industry=MACHINERY&limit=100", { headers })).json();
    const taken = new Set((await (await fetch("/api/risk-points?limit=100", { headers })).json()).items.map(({ template: own }) => own));
    const weekly = ({ frequency, mayBeMajor }) => ["WEEK", "MONTH"].includes(frequency) && !mayBeMajor; // nothing daily is asked on a day off
    const fitting = items.filter(({ measures }) => measures.length > 1 && measures.every(weekly));
    const template = (fitting.find(({ id }) => !taken.has(id)) ?? fitting[0]).id;
    const answer = await fetch(`/api/enterprises/${me.unit.code}/risk-points`, { method: "POST", headers, body: JSON.stringify({ template, placeName: `2号厂房 ${new Date().toISOString().slice(11, 19)}`, responsible: "王建国", ...adapted }) });
    return (await answer.json()).id;
  }, more);
}

/** The open inspection that asks about a risk point; it is made a moment after the point was reported. */
export async function inspectionOf(page, point) {
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

/** Everything this device kept has arrived. */
export const settled = (page) => page.locator('.sync-line[data-waiting="0"]').waitFor({ timeout: 60_000 });

/** Gives the card's question a passing or a failing answer, whatever its kind. */
async function answerCard(page, question, passes) {
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

/** Reports a risk point picked from what is suggested, or from what a search of the catalogue finds. */
export async function reportFromTemplate(page, { index, search, place }) {
  await page.goto(new URL("/risk-points/new", page.url()).href);
  await page.getByText(/按本企业的行业小类推荐 \d+ 项/).waitFor();
  if (search) {
    await page.getByLabel("搜索清单").fill(search);
    await page.getByRole("button", { name: "查询" }).click();
    await page.getByText(/找到 [1-9]\d* 项/).waitFor();
  }
  await page.locator(".template-choice").nth(index).click();
  await page.getByLabel("责任人").fill("王建国");
  await page.getByLabel("场所名称（未登记时）").fill(place);
  await page.locator(".grade-preview").waitFor();
  await page.getByRole("button", { name: "上报", exact: true }).click();
  await page.waitForURL(/\/risk-points\/RP-/);
  return decodeURIComponent(new URL(page.url()).pathname.split("/").pop());
}

/** Opens an inspection and answers all its questions; the one at `failing` fails, with a photo and a note. */
export async function answerInspection(page, { id, items }, failing, photo, lookAtFailing = async () => {}) {
  await page.locator(`a[href="/inspections/${id}"]`).click();
  for (const [index, { measure }] of items.entries()) {
    await page.getByRole("heading", { level: 2, name: measure.question }).waitFor();
    await answerCard(page, measure, index !== failing);
    if (index !== failing) continue;
    await page.getByText("将登记为疑似隐患").waitFor();
    await page.getByLabel("现场照片").setInputFiles(photo);
    await page.getByRole("button", { name: "移除照片 1" }).waitFor();
    await page.getByLabel("备注").fill("现场发现问题，已要求停用");
    await page.getByLabel("备注").blur();
    await lookAtFailing();
    await page.getByRole("button", { name: /下一个未答|查看小结/ }).first().click();
  }
  await page.getByRole("heading", { name: "检查小结" }).waitFor();
}

/** Asks the service until what it says `holds`, as other parts of it follow an event a moment later. */
export async function until(page, path, holds, seconds = 20) {
  for (let attempt = 0; attempt < seconds * 2; attempt += 1) {
    const said = await ask(page, path);
    if (holds(said)) return said;
    await page.waitForTimeout(500);
  }
  throw new Error(`${path} never came to hold ${holds}`);
}

/** An inspector reports a general hidden danger of a spray room, whose rectification is ordered at once; its number. */
export async function reportGeneral(inspector, { enterprise, title, place, photo }) {
  await fillReport(inspector, {
    enterprise,
    search: "喷漆",
    situation: "喷漆室",
    answers: [["是调漆间还是喷漆室", "喷漆室"], ["使用什么漆", "溶剂型漆"], ["可燃气体浓度监测报警装置", "有且正常"], ["通风设施", "有且正常"]],
    title,
    place,
    photo,
  });
  await outcome(inspector, "一般隐患");
  const number = await send(inspector);
  await status(inspector, "整改中");
  return number;
}

/** The enterprise hands in its rectification with a photo; from the page of the hidden danger. */
export async function rectify(page, measures, photo, more = {}) {
  await page.getByRole("button", { name: "提交整改", exact: true }).click();
  await attach(page, "整改后照片", photo);
  await act(page, "提交整改", { 整改措施: measures, ...more }, "提交验收");
  await status(page, "待验收");
}

/** Passes the awaited stage of verification, every item of its list confirmed; from the page of the hidden danger. */
export async function passStage(page, opinion, last = false) {
  await page.getByRole("button", { name: "验收通过", exact: true }).click();
  for (const box of await page.locator(".action-form .checklist").getByRole("checkbox").all()) await box.check();
  await page.locator(".action-form").getByLabel("意见").fill(opinion);
  await page.locator(".action-form").getByRole("button", { name: last ? "验收通过并销号" : "通过本环节" }).click();
}

/** Says why it came about, which a major one needs before it is accepted. */
export async function analyse(page, words) {
  await page.getByRole("textbox", { name: "分析" }).fill(words);
  await page.getByRole("button", { name: "填写原因分析" }).click();
  await page.getByRole("button", { name: "补充原因分析" }).waitFor();
}
