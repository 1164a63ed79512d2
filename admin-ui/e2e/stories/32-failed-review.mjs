import { opened } from "../documents.mjs";
import { act, enterpriseOf, fillReport, openFromQueue, outcome, passStage, rectify, send, status } from "../steps.mjs";

export const title = "A failed review returns with its reasons, and the next round begins with self-acceptance again";

const soon = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function run({ as, inspect, photos, expect, baseUrl }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const regulator = await as("DISTRICT_REGULATOR", "/report");
  await fillReport(regulator, {
    enterprise: await enterpriseOf(enterprise),
    search: "令10-7-7",
    situation: "喷漆室",
    answers: [["是调漆间还是喷漆室", "喷漆室"], ["使用什么漆", "油性漆"], ["可燃气体浓度监测报警装置", "没有"]],
    title: "喷漆室未设固定式可燃气体报警装置",
    place: "3号厂房喷漆室",
    photo: photos.before,
  });
  await outcome(regulator, "重大隐患");
  const number = await send(regulator);
  const page = `${baseUrl}/hidden-dangers/${number}`;

  await regulator.getByRole("button", { name: "采取管控", exact: true }).click();
  await regulator.getByRole("radio", { name: "局部停产停业或停止使用设施设备" }).check();
  await regulator.getByLabel("截止日期").fill(soon(60));
  await regulator.getByLabel("管控内容").fill("喷漆室停止使用，断电上锁");
  const form = regulator.locator(".card-form");
  await form.locator("input[type=file]").setInputFiles(photos.before);
  await form.getByRole("button", { name: /移除/ }).waitFor();
  await form.getByRole("button", { name: "提交", exact: true }).click();
  await regulator.getByText("生效中").first().waitFor();
  await inspect(regulator, "suspension-ordered");

  await enterprise.goto(page);
  await act(enterprise, "提交整改方案", { 整改期间的管控措施: "喷漆室停用，设置警戒线", 整改措施: "安装报警装置并与风机联锁", 责任人: "王建国", 资金: "52000.00", 完成时限: soon(12), 应急预案: "启动火灾爆炸专项预案" }, "提交方案");
  await status(enterprise, "方案待审");
  await regulator.reload();
  await act(regulator, "同意方案", { 意见: "同意" }, "同意方案");
  await status(regulator, "整改中");
  await enterprise.reload();
  await rectify(enterprise, "报警装置已安装", photos.after);

  const reporter = await as("ENTERPRISE_REPORTER");
  await openFromQueue(reporter, number);
  await passStage(reporter, "已自查");
  await reporter.locator(".stage-passed").first().waitFor();
  await regulator.reload();
  await act(regulator, "验收退回", { 理由: "报警值未设定，未与风机联锁" }, "退回整改");
  await status(regulator, "整改中");
  await regulator.locator(".stage-failed").getByText("报警值未设定").waitFor();
  await inspect(regulator, "review-failed");

  const opinion = await opened(enterprise, number, "REVIEW_OPINION");
  expect(["不合格", "报警值未设定，未与风机联锁"].every((said) => opinion.includes(said)), "the opened review opinion says that it failed, and why");
  await enterprise.locator(".stage-failed").getByText("报警值未设定").waitFor();
  await rectify(enterprise, "报警值已设定并完成联锁调试", photos.after);
  await enterprise.getByRole("heading", { name: "第 2 次提交" }).waitFor();
  expect((await enterprise.locator(".stage-awaited").innerText()).includes("自查"), "the next round begins with self-acceptance");
  expect((await enterprise.locator(".stage-failed").count()) === 1, "the failed review stays in sight");
  await inspect(enterprise, "second-round");
}
