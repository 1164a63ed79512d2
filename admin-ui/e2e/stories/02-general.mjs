import { act, answer, askWhy, enterpriseOf, fillReport, openFromQueue, outcome, rectify, send, status } from "../steps.mjs";

export const title = "A general hidden danger, with a fact missing at first, goes from report to closure";

export async function run({ as, inspect, photos, ok }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR");
  await inspect(inspector, "inspector-work");
  await inspector.getByRole("link", { name: "上报隐患" }).first().click();
  await fillReport(inspector, {
    enterprise: await enterpriseOf(enterprise),
    search: "喷漆",
    situation: "喷漆室",
    answers: [["是调漆间还是喷漆室", "喷漆室"], ["使用什么漆", "溶剂型漆"], ["可燃气体浓度监测报警装置", "不知道"]],
    title: "喷漆室报警装置状况不明，通风机皮带松动",
    place: "3号厂房喷漆室",
    photo: photos.before,
  });
  await outcome(inspector, "事实不足");
  await inspect(inspector, "report-facts-missing");
  const number = await send(inspector);
  await status(inspector, "已登记");
  await askWhy(inspector, "判定还需要的事实", "事实不足");

  // whoever brought it up is asked for what is missing
  await answer(inspector, "可燃气体浓度监测报警装置", "有且正常");
  await answer(inspector, "通风设施", "有且正常");
  await outcome(inspector, "一般隐患");
  await inspect(inspector, "supply-facts");
  await inspector.getByRole("button", { name: "提交并重新判定" }).click();
  await status(inspector, "整改中");

  await enterprise.reload();
  await openFromQueue(enterprise, number);
  await askWhy(enterprise, "为什么是这个等级", "为什么是这个期限");
  await rectify(enterprise, "更换皮带并完成试运行，通风恢复正常", photos.after);

  const supervisor = await as("SUPERVISOR");
  await openFromQueue(supervisor, number);
  await askWhy(supervisor, "接近但不符合");
  await inspect(supervisor, "awaiting-acceptance");
  await act(supervisor, "验收通过", { 意见: "现场核实，通风正常" }, "验收通过并销号");
  await status(supervisor, "已销号");
  await inspect(supervisor, "closed");

  await enterprise.reload();
  await status(enterprise, "已销号");
  for (const act of ["登记", "补充事实", "提交整改", "验收通过"]) await enterprise.locator(".timeline strong", { hasText: act }).first().waitFor();
  ok("the timeline tells every act");
}
