import { openFromQueue } from "../steps.mjs";

export const title = "A supervisor approves several at once, takes them back, and is stood in for while away";

const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** Asks the service with the login of the page. */
const call = (page, method, path, json, version) =>
  page.evaluate(
    async ([how, address, sent, seen]) => {
      const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
      const headers = { Authorization: `Bearer ${user.access_token}`, "Idempotency-Key": crypto.randomUUID(), ...(sent && { "Content-Type": "application/json" }), ...(seen !== null && { "If-Match": `"${seen}"` }) };
      const answer = await fetch(`/api${address}`, { method: how, headers, ...(sent && { body: JSON.stringify(sent) }) });
      if (!answer.ok) throw new Error(`${how} ${address}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    [method, path, json ?? null, version ?? null],
  );

/** Stores a picture nobody stored before. */
const picture = (page) =>
  page.evaluate(async () => {
    const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 48 });
    const pen = canvas.getContext("2d");
    for (let x = 0; x < 64; x += 4) {
      pen.fillStyle = `#${Math.floor(Math.random() * 0xffffff).toString(16).padStart(6, "0")}`;
      pen.fillRect(x, 0, 4, 48);
    }
    const form = new FormData();
    form.append("file", new File([await new Promise((done) => canvas.toBlob(done, "image/png"))], "after.png", { type: "image/png" }));
    const answer = await fetch("/api/evidence", { method: "POST", headers: { Authorization: `Bearer ${user.access_token}` }, body: form });
    return (await answer.json()).sha256;
  });

async function submitted({ inspector, enterprise, code }, what, accidentType) {
  const report = {
    enterpriseCode: code,
    title: what,
    description: `${what}，已现场指出`,
    place: "3号厂房喷漆室",
    foundOn: day(0),
    source: "ENFORCEMENT_INSPECTION",
    field: "INDUSTRY_TRADE",
    accidentType,
    enterprise: {},
    facts: [{ ref: "1", type: "paintRoom", values: { room: "SPRAY_ROOM", paint: "OIL_BASED", fixedGasAlarm: "WORKING", ventilation: "WORKING", electricsExplosionProof: true } }],
    evidence: [],
  };
  const { number } = await call(inspector, "POST", "/hidden-dangers", report);
  let record;
  for (let attempt = 0; attempt < 60; attempt += 1) {
    record = await call(enterprise, "GET", `/hidden-dangers/${number}`);
    if (record.status === "RECTIFYING") break;
    await enterprise.waitForTimeout(500);
  }
  await call(enterprise, "POST", `/hidden-dangers/${number}/rectification`, { measures: "已修复", cost: 800, evidence: [await picture(enterprise)] }, record.version);
  return number;
}

export async function run({ as, inspect, users, ok, expect }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR");
  const { unit } = await call(enterprise, "GET", "/me");
  const people = { inspector, enterprise, code: unit.code };
  const minor = [];
  for (const what of ["护栏松动", "地面积油", "警示标识脱落"]) minor.push(await submitted(people, what, "MECHANICAL"));
  const explosive = await submitted(people, "喷漆室积尘", "OTHER_EXPLOSION");

  const supervisor = await as("SUPERVISOR");
  for (const number of [...minor, explosive]) await supervisor.getByRole("checkbox", { name: new RegExp(number) }).check();
  await supervisor.getByRole("region", { name: "批量办理" }).getByText("已选 4 件").waitFor();
  await inspect(supervisor, "chosen");
  await supervisor.getByRole("button", { name: "批量验收" }).click();
  const dialog = supervisor.getByRole("dialog");
  await dialog.getByText("所选 4 件中，3 件可以一并办理").waitFor();
  await dialog.getByText("可能导致火灾、爆炸、坍塌、中毒窒息的须逐件办理").first().waitFor();
  await inspect(supervisor, "preview");
  await dialog.getByLabel(/^意见/).fill("照片与现场一致，同意销号");
  await dialog.getByRole("button", { name: "确认办理 3 件" }).click();
  const batch = supervisor.getByRole("article", { name: /^批次/ }).filter({ hasText: minor[0] });
  await batch.getByText(/此前尚未办理任何一件/).waitFor();
  await inspect(supervisor, "undo-window");
  expect((await call(supervisor, "GET", `/hidden-dangers/${minor[0]}`)).status === "SUBMITTED", "nothing has happened to the records yet");
  await batch.getByRole("button", { name: `撤回 ${minor[0]}` }).click();
  await batch.getByText("已撤回").waitFor();
  await batch.getByRole("button", { name: "全部撤回" }).click();
  await batch.waitFor({ state: "hidden" });
  ok("one and then all were taken back with a click");

  await supervisor.goto(new URL("/absences", supervisor.url()).href);
  await supervisor.getByRole("button", { name: "登记缺勤" }).click();
  await supervisor.getByLabel(/^最后一天/).fill(day(2));
  await supervisor.getByLabel(/^事由/).fill("市局培训");
  await supervisor.getByText("其他岗位的人员不得代理").first().waitFor();
  const boss = users.find(({ roles }) => roles.includes("CITY_REGULATOR"));
  await supervisor.getByRole("radio", { name: new RegExp(boss.name) }).check();
  await inspect(supervisor, "absence");
  await supervisor.getByRole("button", { name: "登记", exact: true }).click();
  const absence = supervisor.locator("article.absence", { hasText: "进行中" });
  await absence.waitFor();
  await inspect(supervisor, "absence-entered");

  const deputy = await as("CITY_REGULATOR");
  const place = deputy.getByRole("article", { name: /^代 / });
  await place.waitFor();
  await inspect(deputy, "stands-in");
  await place.getByRole("button", { name: /^代 .*办理/ }).click();
  await deputy.getByText(/您正在代/).waitFor();
  await inspect(deputy, "in-place");
  await openFromQueue(deputy, minor[1]);
  await deputy.getByRole("button", { name: "验收通过", exact: true }).click();
  await deputy.locator(".action-form").getByLabel("意见").fill("代为验收，照片与现场一致");
  await deputy.locator(".action-form").getByRole("button", { name: "验收通过并销号" }).click();
  await deputy.getByText(new RegExp(`${boss.name}（代`)).first().waitFor();
  await inspect(deputy, "both-names");
  ok("what the deputy did names both");

  await absence.getByRole("textbox").fill("培训提前结束");
  await absence.getByRole("button", { name: /^提前结束/ }).click();
  await supervisor.locator("article.absence", { hasText: "已结束" }).first().waitFor();
  await deputy.reload();
  await deputy.getByText("代理已经结束或不再有效").waitFor();
  await deputy.getByRole("button", { name: "回到本人" }).click();
  await deputy.getByText(/您正在代/).waitFor({ state: "hidden" });
  ok("ended early, it ends at once");
}
