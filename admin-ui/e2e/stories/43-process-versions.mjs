import { PHONE } from "../browser.mjs";
import { enterpriseOf, refusal, reportGeneral } from "../steps.mjs";
import { marks, perform } from "../supervision-steps.mjs";

export const title = "What follows an older drawing is looked at, proposed to move by one person, confirmed by another and reported";
export const needs = "DRAWINGS";

export async function run({ as, inspect, photos, expect, baseUrl }) {
  const inspector = await as("INSPECTOR", "/report");
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const record = await reportGeneral(inspector, { enterprise: await enterpriseOf(enterprise), title: "喷漆室地面油污未清理", place: "6号厂房喷漆室", photo: photos.before });

  const supervisor = await as("SUPERVISOR", "/interviews");
  const propose = async (reason) => (await refusal(supervisor, "POST", "/interviews", { hiddenDanger: record, reason })).body.number;
  const called = await propose("多次催办未果");
  await supervisor.goto(`${baseUrl}/interviews/${called}`);
  await perform(supervisor, "通知约谈", { 约谈时间: "2030-03-12T10:00", 约谈地点: "区应急局301", 约谈事由: "整改逾期", 被约谈人: "王建国" });
  await marks(supervisor, "已通知");
  const proposed = await propose("再次约谈");

  const admin = await as("ADMIN", "/processes/interview/versions");
  await admin.getByText("没有按旧流程图办理的", { exact: true }).waitFor();
  await inspect(admin, "nothing-to-move");
  const deployed = await fetch(process.env.DRAWINGS, { method: "POST" });
  expect(deployed.ok, "the new drawing is deployed");
  await admin.reload();
  const older = admin.getByRole("table", { name: /第 1 版/ });
  await older.getByRole("row", { name: /^约谈 .*→ 约谈/ }).waitFor();
  const call = older.getByRole("row", { name: /^通知约谈/ });
  await call.getByText("留在旧图：新流程图没有对应的环节", { exact: false }).waitFor();
  const counterpart = call.getByRole("combobox", { name: "“通知约谈”对应新图的环节" });
  await counterpart.selectOption({ label: "书面通知" });
  await call.getByText("→ 书面通知").waitFor();
  await inspect(admin, "a-counterpart-named");
  await counterpart.selectOption({ label: "不迁移" });
  await call.getByText("留在旧图", { exact: false }).waitFor();
  await admin.getByLabel("理由").fill("新图增加送达确认");
  await inspect(admin, "what-would-move");
  await admin.getByRole("button", { name: "提出迁移" }).click();
  const migration = admin.getByRole("article", { name: /^迁移到第 2 版/ });
  await migration.getByText("待确认").waitFor();
  expect((await migration.getByRole("button", { name: "确认迁移" }).count()) === 0, "who proposed it cannot confirm it");

  const regulator = await as("CITY_REGULATOR", "/processes/interview");
  await regulator.getByRole("link", { name: "流程图版本与迁移" }).click();
  const waiting = regulator.getByRole("article", { name: /^迁移到第 2 版/ });
  await waiting.getByText("新图增加送达确认", { exact: false }).waitFor();
  await inspect(regulator, "to-be-confirmed");
  await waiting.getByRole("button", { name: "确认迁移" }).click();
  await waiting.getByText("已完成").waitFor();
  await waiting.getByText(/^留在旧图的 \d+ 件及原因$/).click();
  await pageOnTo(waiting, proposed);
  await waiting.getByText(/^已迁移的 \d+ 件$/).click();
  await waiting.getByRole("link", { name: called }).waitFor();
  await inspect(regulator, "report");
  await regulator.getByRole("table", { name: /第 1 版/ }).getByRole("row", { name: /^通知约谈/ }).waitFor();
  expect((await regulator.getByRole("table", { name: /第 1 版/ }).getByRole("row", { name: /^约谈 / }).count()) === 0, "what moved is no longer on the old drawing");
  await waiting.getByRole("link", { name: called }).click();
  await marks(regulator, "已通知");

  const phone = await as("CITY_REGULATOR", "/processes/interview/versions", PHONE);
  await phone.getByRole("button", { name: "English" }).click();
  await phone.getByRole("article", { name: /^To version 2/ }).getByText("Done").waitFor();
  await inspect(phone, "in-english");
}

/** Through the pages of a list to a link that may be on any of them. */
async function pageOnTo(list, name) {
  const first = list.getByRole("listitem").getByRole("link").first();
  await first.waitFor();
  while (!(await list.getByRole("link", { name }).isVisible())) {
    const passed = await first.innerText();
    await list.getByRole("button", { name: "下一页" }).click();
    await list.getByRole("link", { name: passed }).waitFor({ state: "detached" });
  }
}
