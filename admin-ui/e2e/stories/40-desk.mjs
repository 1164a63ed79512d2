import { PHONE } from "../browser.mjs";
import { ask, enterpriseOf, findInQueue, refusal } from "../steps.mjs";

export const title = "A supervisor works through three records with the keyboard alone";

/** Sends with the login of the page, on the version that is there now. */
const send = (page, path, json, number) =>
  page.evaluate(
    async ([address, sent, of]) => {
      const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
      const headers = { Authorization: `Bearer ${user.access_token}`, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
      if (of) headers["If-Match"] = `"${(await (await fetch(`/api/hidden-dangers/${of}`, { headers })).json()).version}"`;
      const answer = await fetch(`/api${address}`, { method: "POST", headers, body: JSON.stringify(sent) });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
      return answer.json();
    },
    [path, json, number],
  );

/** A picture nobody has stored before, attached by its name. */
const picture = (page, words) =>
  page.evaluate(async (text) => {
    const user = JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith("oidc.user:"))[1]);
    const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 420 });
    const pen = canvas.getContext("2d");
    pen.fillStyle = `hsl(${Math.random() * 360} 20% 80%)`;
    pen.fillRect(0, 0, 640, 420);
    pen.fillStyle = "#17262b";
    pen.font = "40px sans-serif";
    pen.fillText(`${text} ${crypto.randomUUID().slice(0, 8)}`, 40, 210);
    const form = new FormData();
    form.append("file", await new Promise((done) => canvas.toBlob(done, "image/png")), `${text}.png`);
    return (await (await fetch("/api/evidence", { method: "POST", headers: { Authorization: `Bearer ${user.access_token}` }, body: form })).json()).sha256;
  }, words);

async function submitted(inspector, enterprise, code, title, reuse) {
  const before = await picture(inspector, "整改前");
  const facts = [{ ref: "1", type: "paintRoom", values: { room: "SPRAY_ROOM", paint: "OIL_BASED", fixedGasAlarm: "WORKING", ventilation: "WORKING", electricsExplosionProof: true } }];
  const { number } = await send(inspector, "/hidden-dangers", { enterpriseCode: code, title, description: "喷漆室通风机皮带松动", place: "3号厂房喷漆室", foundOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10), source: "ENFORCEMENT_INSPECTION", field: "INDUSTRY_TRADE", accidentType: "OTHER_EXPLOSION", enterprise: {}, facts, evidence: [before] });
  await send(enterprise, `/hidden-dangers/${number}/rectification`, { measures: "更换皮带并完成试运行", evidence: [reuse ? before : await picture(enterprise, "整改后")] }, number);
  return number;
}

export async function run({ as, inspect, expect }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR");
  const { items } = await ask(inspector, `/enterprises?q=${encodeURIComponent(await enterpriseOf(enterprise))}&limit=5`);
  const code = (await ask(enterprise, "/me")).unit.code ?? items[0].code;
  const stamp = new Date().toISOString().slice(11, 19);
  const numbers = [];
  for (const [index, what] of ["皮带松动", "风管破损", "开关无标识", "防护罩缺失"].entries()) numbers.push(await submitted(inspector, enterprise, code, `${what} ${stamp}`, index === 1));

  const supervisor = await as("SUPERVISOR", "/");
  await findInQueue(supervisor, numbers[2]);
  await inspect(supervisor, "queue");
  const order = await supervisor.locator(".work-list .urgency").allInnerTexts();
  expect(order.length > 0, "every row says how urgent it is");
  await supervisor.locator(".work-list .urgency-why").first().click();
  await supervisor.getByRole("dialog").getByText(/routing\/urgency/).waitFor();
  await inspect(supervisor, "why-so-urgent");
  await supervisor.keyboard.press("Escape");
  await supervisor.getByRole("dialog").waitFor({ state: "hidden" });

  const keys = supervisor.keyboard;
  const open = () => new URL(supervisor.url()).searchParams.get("record");
  const goTo = async (number) => {
    for (let step = 0; step < 400 && open() !== number; step += 1) {
      const was = open();
      await keys.press("j");
      await supervisor.waitForFunction((old) => new URL(location.href).searchParams.get("record") !== old, was);
    }
    await supervisor.locator(".desk-record .record-header", { hasText: number }).waitFor();
    await supervisor.locator(".desk-record .phrase").first().waitFor();
  };
  await keys.press("?");
  await supervisor.getByRole("dialog", { name: "快捷键" }).waitFor();
  await inspect(supervisor, "keys");
  await keys.press("Escape");
  await supervisor.getByRole("dialog").waitFor({ state: "hidden" });

  // the first is taken, and a colleague sees and hears so
  await goTo(numbers[0]);
  await supervisor.locator(".claim-bar").waitFor();
  await keys.press("c");
  await supervisor.getByText(/我已认领/).waitFor();
  const denied = await refusal(inspector, "POST", `/hidden-dangers/${numbers[0]}/claim`, {});
  expect(denied.status === 409 && denied.body.type.endsWith("hidden-danger/claimed"), "a colleague is told that somebody is at it");
  await inspect(supervisor, "claimed");

  // it is returned with an offered reason, changed a little
  await keys.press("r");
  await supervisor.locator(".phrase:focus").waitFor();
  await keys.press("Enter");
  await supervisor.locator("textarea:focus").waitFor();
  await keys.press("End");
  await keys.type("（请附试运行记录）");
  await inspect(supervisor, "returning");
  const said = (await supervisor.locator("textarea:focus").inputValue()).trim();
  await keys.press("Control+Enter");
  await supervisor.waitForFunction((old) => new URL(location.href).searchParams.get("record") !== old, numbers[0]);
  await supervisor.getByText(new RegExp(`${numbers[0]} 已退回整改。下一条`)).waitFor({ state: "attached" });
  const returned = await ask(supervisor, `/hidden-dangers/${numbers[0]}`);
  expect(returned.status === "RECTIFYING" && returned.submissions.at(-1).opinion === said, "what was written is what is kept");

  // the second shows that one picture stands for before and after, and is passed with the eyes open
  await goTo(numbers[1]);
  await supervisor.getByText("同一张照片在本记录中使用了两次").first().waitFor();
  await inspect(supervisor, "same-picture-twice");
  await keys.press("a");
  await supervisor.locator(".phrase:focus").waitFor();
  await keys.press("Enter");
  await keys.press("Control+Enter");
  await supervisor.waitForFunction((old) => new URL(location.href).searchParams.get("record") !== old, numbers[1]);
  expect((await ask(supervisor, `/hidden-dangers/${numbers[1]}`)).status === "CLOSED", "the second is closed");

  await goTo(numbers[2]);
  await keys.press("a");
  await supervisor.locator(".phrase:focus").waitFor();
  await keys.press("Tab");
  await keys.press("Tab");
  if ((await supervisor.locator("textarea:focus").count()) === 0) await supervisor.locator(".action-form textarea").focus();
  await keys.type("现场看过，标识齐全");
  await keys.press("Control+Enter");
  await supervisor.waitForFunction((old) => new URL(location.href).searchParams.get("record") !== old, numbers[2]);
  expect((await ask(supervisor, `/hidden-dangers/${numbers[2]}`)).status === "CLOSED", "the third is closed with words of one's own");

  // on a phone: the list, the record, the next
  const phone = await as("INSPECTOR", "/", PHONE);
  await (await findInQueue(phone, numbers[3])).click();
  await phone.getByRole("button", { name: "返回列表" }).waitFor();
  await phone.locator(".desk-record .comparison").waitFor();
  expect(!(await phone.locator(".desk-list").isVisible()), "on a phone the record takes the whole page");
  await inspect(phone, "phone-record");
  await phone.setViewportSize(PHONE);
  await phone.getByRole("button", { name: "返回列表" }).click();
  await phone.locator(".desk-list").waitFor();

  await supervisor.getByRole("button", { name: "English" }).click();
  await (await findInQueue(supervisor, numbers[3])).click();
  await supervisor.getByRole("button", { name: "Back to the list" }).waitFor();
  await supervisor.locator(".desk-record .phrase").first().waitFor();
  await inspect(supervisor, "english");
}
