import { opened } from "../documents.mjs";
import { act, enterpriseOf, fillReport, openFromQueue, passStage, rectify, send, status } from "../steps.mjs";

export const title = "A closed danger recurs and reopens, is merged with what was reported twice, and an objection brings it back";

const room = `5号厂房喷漆室 ${new Date().toISOString().slice(11, 19)}`;
const words = "喷漆室通风机皮带断裂";

export async function run({ as, inspect, photos, ok, expect, baseUrl }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR", "/report");
  const finding = { enterprise: await enterpriseOf(enterprise), search: "喷漆", situation: "喷漆室", answers: [["是调漆间还是喷漆室", "喷漆室"], ["使用什么漆", "溶剂型漆"], ["可燃气体浓度监测报警装置", "有且正常"], ["通风设施", "有且正常"]], title: words, place: room, photo: photos.before };
  await fillReport(inspector, finding);
  const number = await send(inspector);
  await status(inspector, "整改中");
  const handIn = async (measures) => {
    await enterprise.goto(`${baseUrl}/hidden-dangers/${number}`);
    await rectify(enterprise, measures, photos.after);
  };
  await handIn("更换皮带");
  const supervisor = await as("SUPERVISOR");
  await openFromQueue(supervisor, number);
  await passStage(supervisor, "现场核实，皮带已更换", true);
  await status(supervisor, "已销号");

  const regulator = await as("DISTRICT_REGULATOR", `/hidden-dangers/${number}`);
  await act(regulator, "重新打开", { 理由: "回访发现皮带再次断裂" }, "重新打开");
  await status(regulator, "整改中");
  await regulator.getByText("第 2 次办理").waitFor();
  await regulator.getByText("销号后重新打开").waitFor();
  await inspect(regulator, "reopened");
  ok("a closed danger that recurs is open again, in its second episode");

  // somebody else reports the same thing: the page says so, and a regulator merges it
  await inspector.goto(`${baseUrl}/report`);
  await fillReport(inspector, finding);
  await inspector.getByText("可能已有同样的隐患，请先核对").waitFor();
  await inspect(inspector, "report-duplicate");
  const twin = await send(inspector);
  await regulator.goto(`${baseUrl}/hidden-dangers/${twin}`);
  await regulator.getByText("对照", { exact: true }).first().click();
  await inspect(regulator, "duplicate-comparison");
  const merging = regulator.locator(".fact").filter({ hasText: number });
  await merging.getByRole("textbox", { name: "理由" }).fill("同一台通风机");
  await merging.getByRole("button", { name: `把本条并入 ${number}` }).click();
  await status(regulator, "已排除");
  await regulator.goto(`${baseUrl}/hidden-dangers/${number}`);
  await regulator.getByText("并入本条的隐患").waitFor();
  ok("what was reported twice is one record, with both reports visible");

  // the inspector does not accept that, and another regulator decides
  await inspector.goto(`${baseUrl}/hidden-dangers/${twin}`);
  await inspector.getByRole("textbox", { name: "异议理由" }).fill("是相邻的另一台通风机");
  await inspector.getByRole("button", { name: "提出异议" }).click();
  await inspector.getByText("等待另一名监管人员决定").waitFor();
  const city = await as("CITY_REGULATOR", `/hidden-dangers/${twin}`);
  await city.getByRole("textbox", { name: "意见" }).fill("经核实为两台设备");
  await city.getByRole("button", { name: "撤销排除" }).click();
  await status(city, "整改中");
  await inspect(city, "reinstated");

  await handIn("更换整组皮带并加装张紧轮");
  await supervisor.goto(`${baseUrl}/hidden-dangers/${number}`);
  await passStage(supervisor, "现场核实，运转正常", true);
  await status(supervisor, "已销号");
  const opinion = await opened(supervisor, number, "REVIEW_OPINION");
  expect(["合格", "现场核实，运转正常"].every((said) => opinion.includes(said)), "the opened review opinion is that of the second episode");
  await regulator.goto(`${baseUrl}/rechecks`);
  await regulator.getByRole("heading", { name: "随机抽查" }).waitFor();
  await inspect(regulator, "rechecks");
  expect(twin !== number, "two records with two histories");
}
