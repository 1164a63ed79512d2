import { chooseOption } from "../steps.mjs";

export const title = "An enterprise reports a risk point from the catalogue, sees why it has its level, adapts and retires it";

export async function run({ as, inspect, expect }) {
  const page = await as("ENTERPRISE_SAFETY_MANAGER", "/risk-points/new");
  await page.getByText(/按本企业的行业小类推荐 \d+ 项/).waitFor();
  await page.locator(".template-choice").first().waitFor();
  await inspect(page, "pick");
  await page.locator(".template-choice").first().click();
  await page.getByRole("button", { name: "上报", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: "还缺" }).waitFor();
  await page.getByLabel("责任人").fill("王建国");
  await page.getByLabel("场所名称（未登记时）").fill("3号厂房东侧");
  await chooseOption(page, "事故发生的可能性（L）", "10 ·");
  await chooseOption(page, "事故后果的严重程度（C）", "100 ·");
  await page.locator(".grade-preview", { hasText: "重大风险" }).waitFor();
  await page.locator(".panel-sticky summary").click();
  await page.getByText("怎样可以降低").waitFor();
  await inspect(page, "form");
  await page.getByRole("button", { name: "上报", exact: true }).click();
  await page.waitForURL(/\/risk-points\/RP-/);
  const number = decodeURIComponent(new URL(page.url()).pathname.split("/").pop());

  await page.getByRole("button", { name: "为什么？" }).click();
  const drawer = page.getByRole("dialog");
  for (const words of ["动态等级", "分级标准", "本项符合", "各级职责"]) await drawer.getByText(words).first().waitFor();
  await inspect(page, "why");
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  await inspect(page, "one");

  await page.getByRole("link", { name: "修改风险点" }).click();
  await chooseOption(page, "事故后果的严重程度（C）", "3 ·");
  await page.getByRole("button", { name: "保存修改" }).click();
  await page.waitForURL(new RegExp(`${number}$`));
  await page.locator(".record-marks .level:not(.level-major)").nth(1).waitFor();

  await others({ as, inspect, expect }, number);
  await page.getByLabel("停用原因").fill("设备已拆除");
  await page.getByRole("button", { name: "停用风险点" }).click();
  await page.locator(".record-marks", { hasText: "已停用" }).waitFor();
}

/** A regulator reads it in the register and in the enterprise's file, and is offered no change. */
async function others({ as, inspect, expect }, number) {
  const inspector = await as("INSPECTOR", `/risk-points?q=${number}`);
  await inspector.getByRole("link", { name: number }).waitFor();
  await inspect(inspector, "register");
  expect((await inspector.getByRole("link", { name: "上报风险点" }).count()) === 0, "an inspector is not offered to report risk points");
  await inspector.goto(new URL(`/q/r/${number}`, inspector.url()).href);
  await inspector.waitForURL(new RegExp(`/risk-points/${number}$`));
  await inspector.getByRole("button", { name: "为什么？" }).waitFor();
  expect((await inspector.getByRole("link", { name: "修改风险点" }).count()) === 0, "an inspector cannot adapt it");
  await inspector.goto(new URL("/risk-points/new", inspector.url()).href);
  await inspector.getByText("风险点由企业自己上报").waitFor();
}
