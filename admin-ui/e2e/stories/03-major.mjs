import { act, analyse, askWhy, enterpriseOf, fillReport, openFromQueue, outcome, passStage, rectify, send, status } from "../steps.mjs";

export const title = "A major hidden danger goes through plan, rejection and conflict to closure";

const soon = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function run({ as, inspect, photos, expect, baseUrl }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR", "/report");
  await fillReport(inspector, {
    enterprise: await enterpriseOf(enterprise),
    search: "令10-7-7",
    situation: "喷漆室",
    answers: [["是调漆间还是喷漆室", "调漆间"], ["使用什么漆", "油性漆"], ["可燃气体浓度监测报警装置", "没有"]],
    title: "调漆间未设固定式可燃气体报警装置",
    place: "2号厂房东侧调漆间",
    photo: photos.before,
  });
  await outcome(inspector, "重大隐患");
  await inspect(inspector, "report-major");
  const number = await send(inspector);
  await status(inspector, "已定级");
  await askWhy(inspector, "令10-7-7", "仅作指引，不是处罚结论", "符合");

  await enterprise.reload();
  await inspect(enterprise, "enterprise-work");
  await openFromQueue(enterprise, number);
  await inspect(enterprise, "plan-form");
  await act(
    enterprise,
    "提交整改方案",
    {
      整改期间的管控措施: "调漆间停用，断电上锁，设置警戒线",
      整改措施: "安装固定式可燃气体浓度监测报警装置两套并与风机联锁",
      责任人: "王建国",
      资金: "68000.00",
      完成时限: soon(12),
      应急预案: "启动火灾爆炸专项预案，配备便携式检测仪",
    },
    "提交方案",
  );
  await status(enterprise, "方案待审");

  const regulator = await as("DISTRICT_REGULATOR");
  await openFromQueue(regulator, number);
  await inspect(regulator, "plan-review");
  await askWhy(regulator, "令10-7-7");
  await act(regulator, "同意方案", { 意见: "同意，按期完成" }, "同意方案");
  await status(regulator, "整改中");

  const handIn = async (measures) => {
    await enterprise.goto(`${baseUrl}/hidden-dangers/${number}`);
    await rectify(enterprise, measures, photos.after, { 实际投入: "65200" });
  };
  await handIn("已安装报警装置一套");

  const selfAccept = async (passedBefore) => {
    const reporter = await as("ENTERPRISE_REPORTER");
    await openFromQueue(reporter, number);
    await inspect(reporter, "self-acceptance");
    await passStage(reporter, "已逐项自查，整改到位");
    await reporter.locator(".stage-passed").nth(passedBefore).waitFor();
  };
  await selfAccept(0);
  await regulator.goto(baseUrl);
  await openFromQueue(regulator, number);
  const second = await regulator.context().newPage();
  await regulator.getByRole("button", { name: "验收通过", exact: true }).click();
  await regulator.locator(".action-form").getByRole("checkbox").check();
  await regulator.locator(".action-form").getByLabel("意见").fill("现场核实，已整改到位");
  await second.goto(baseUrl);
  await second.evaluate((kept) => Object.entries(kept).forEach(([key, value]) => sessionStorage.setItem(key, value)), await regulator.evaluate(() => ({ ...sessionStorage })));
  await second.goto(`${baseUrl}/hidden-dangers/${number}`);
  await act(second, "验收退回", { 理由: "只安装了一套，未与风机联锁" }, "退回整改");
  await status(second, "整改中");
  await regulator.locator(".action-form").getByRole("button", { name: "通过本环节" }).click();
  await regulator.getByText("这条隐患刚被他人更新").waitFor();
  await inspect(regulator, "conflict");
  await regulator.getByRole("button", { name: "载入最新，保留我填写的内容" }).click();
  await status(regulator, "整改中");

  await handIn("两套报警装置均已安装并完成联锁调试");
  await analyse(enterprise, "改造调漆间时未把报警装置列入设计，验收无人核对");
  await selfAccept(1);
  await regulator.reload();
  await regulator.getByRole("button", { name: "验收通过", exact: true }).click();
  expect((await regulator.locator(".action-form").getByLabel("意见").inputValue()) === "现场核实，已整改到位", "what was typed survived the conflict");
  await regulator.locator(".action-form").getByRole("button", { name: "通过本环节" }).click();
  await regulator.locator(".stage-passed").nth(2).waitFor();

  const supervisor = await as("SUPERVISOR");
  await openFromQueue(supervisor, number);
  await passStage(supervisor, "复核同意销号", true);
  await status(supervisor, "已销号");
  await inspect(supervisor, "stages-passed");
  await askWhy(supervisor, "令10-7-7", "整改方案已获批准");
  await supervisor.getByRole("button", { name: "为什么？", exact: true }).click();
  await supervisor.getByRole("button", { name: "用当时的规则复算" }).click();
  await supervisor.getByText("复算结果与记录一致").waitFor();
  await inspect(supervisor, "why");
}
