import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { enterpriseOf, reportGeneral } from "../steps.mjs";

export const title = "A person chooses what to receive, and another system is told, signed, and told again";

/** A receiver on this machine which keeps what it is told. */
async function receiver() {
  const told = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      told.push({ body, headers: request.headers });
      response.end("thanks");
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const until = async (test) => {
    for (let i = 0; i < 150; i += 1) {
      const found = told.filter(test);
      if (found.length > 0) return found;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`it was never told; it was told ${told.map(({ body }) => body.slice(0, 80)).join(" | ")}`);
  };
  return { url: `http://127.0.0.1:${server.address().port}/told`, told, until, close: () => server.close() };
}

const signed = ({ body, headers }, secret) => headers["anlan-signature"] === `v1=${createHmac("sha256", secret).update(`${headers["anlan-timestamp"]}.${body}`).digest("hex")}`;

async function chooses({ as, inspect, expect }) {
  const page = await as("ENTERPRISE_SAFETY_MANAGER", "/notices");
  await page.getByRole("link", { name: "通知设置" }).first().click();
  await page.getByRole("heading", { name: "接收方式" }).waitFor();
  const handling = page.getByRole("group", { name: "办理进展" });
  await handling.getByLabel("不发邮件").check({ force: true });
  await page.getByLabel("免打扰开始").fill("21:30");
  await page.getByRole("button", { name: "保存设置" }).click();
  await page.getByText("已保存").waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "接收方式" }).waitFor();
  expect(await page.getByRole("group", { name: "办理进展" }).getByLabel("不发邮件").isChecked(), "the choice is kept");
  expect((await page.getByLabel("免打扰开始").inputValue()) === "21:30", "the quiet hours are kept");
  await inspect(page, "preferences");
  return enterpriseOf(page);
}

export async function run(story) {
  const { as, inspect, expect, photos } = story;
  const enterprise = await chooses(story);
  const system = await receiver();
  try {
    const admin = await as("ADMIN");
    await admin.getByRole("link", { name: "消息推送" }).first().click();
    await admin.getByRole("button", { name: "新增推送地址" }).click();
    await admin.locator("#webhook-name").fill("城市运行平台");
    await admin.locator("#webhook-url").fill("http://169.254.169.254/latest/meta-data");
    await admin.getByRole("button", { name: "保存" }).click();
    await admin.getByText("该地址指向内部网络").first().waitFor();
    await inspect(admin, "refused");
    await admin.locator("#webhook-url").fill(system.url);
    await admin.getByRole("button", { name: "保存" }).click();
    const secret = (await admin.locator(".secret-text").innerText()).trim();
    await inspect(admin, "registered");
    await admin.locator(".webhooks li", { hasText: system.url }).getByRole("link").click();
    await admin.getByRole("button", { name: "测试推送" }).click();
    await admin.getByText("测试推送已送达").waitFor();
    expect(signed(system.told[0], secret), "the trial is signed with the secret that was shown");

    const inspector = await as("INSPECTOR", "/report");
    await inspector.getByRole("link", { name: "上报隐患" }).first().click();
    const number = await reportGeneral(inspector, { enterprise, title: "喷漆室通风机皮带松动", place: "3号厂房喷漆室", photo: photos.before });
    const [order] = await system.until(({ body }) => body.includes(number) && body.includes("RECTIFICATION_ORDERED"));
    expect(signed(order, secret), "the order is told, signed");
    const line = admin.locator(".deliveries > li", { hasText: number }).first();
    await line.getByText("已送达").first().waitFor();
    await line.getByText("次尝试").click();
    await inspect(admin, "delivery-log");
    await line.getByRole("button", { name: /^重发/ }).click();
    await system.until(({ headers }) => headers["anlan-replay"] === "1" && headers["anlan-delivery"] === order.headers["anlan-delivery"]);
    story.ok("the same is told again under the same id");
    await admin.getByRole("button", { name: "删除" }).click();
    await admin.locator(".ant-popconfirm").getByRole("button", { name: "删除" }).click();
    await admin.getByRole("heading", { name: "已登记的推送地址" }).waitFor();
  } finally {
    system.close();
  }
}
