import { PHONE } from "../browser.mjs";
import { act, enterpriseOf, rectify, reportGeneral, status, until } from "../steps.mjs";

export const title = "A hidden danger whose rectification fails again and again climbs the ladder up to a proposed listing";

export async function run({ as, inspect, photos, expect, baseUrl }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR", "/report");
  const number = await reportGeneral(inspector, { enterprise: await enterpriseOf(enterprise), title: "喷漆室除尘风管积尘，多次整改不到位", place: "4号厂房喷漆室", photo: photos.before });

  const supervisor = await as("SUPERVISOR");
  const steps = (count) => until(supervisor, `/hidden-dangers/${number}/ladder`, (ladder) => ladder.steps.filter(({ easedAt }) => !easedAt).length >= count);
  for (const [round, taken] of [[1, 0], [2, 1], [3, 2], [4, 3]]) {
    await enterprise.goto(`${baseUrl}/hidden-dangers/${number}`);
    await rectify(enterprise, `第${round}次清理风管`, photos.after);
    await supervisor.goto(`${baseUrl}/hidden-dangers/${number}`);
    await act(supervisor, "验收退回", { 理由: `第${round}次复查：弯头处仍有积尘` }, "退回整改");
    await status(supervisor, "整改中");
    await steps(taken);
  }
  // looked at after each act, a moment later
  const ladder = await until(supervisor, `/hidden-dangers/${number}/ladder`, ({ rung }) => rung === "PROPOSE_LISTING", 60);
  expect(ladder.steps.length >= 3, "stands on the proposed listing, after steps before it");

  await supervisor.goto(`${baseUrl}/hidden-dangers/${number}`);
  const card = supervisor.getByRole("region", { name: "督办阶梯" });
  await card.getByText("提请挂牌督办（区级）").waitFor();
  await card.getByText(/为什么？督办-24/).click();
  await card.getByText("整改四次验收退回：提请区级挂牌督办").waitFor();
  await card.getByText("后续措施，为什么还没有？").click();
  await card.getByText(/逾期满七日：约谈/).waitFor();
  await inspect(supervisor, "ladder");

  await supervisor.goto(`${baseUrl}/hidden-dangers?rung=PROPOSE_LISTING`);
  await supervisor.getByRole("link", { name: number }).waitFor();
  await inspect(supervisor, "register-by-step");
  const regulator = await as("DISTRICT_REGULATOR", "/ladder");
  await regulator.getByRole("link", { name: number }).first().waitFor();
  await inspect(regulator, "ledger");
  await regulator.goto(`${baseUrl}/notices`);
  await regulator.getByText(/已启动提请挂牌督办/).first().waitFor();
  const phone = await as("DISTRICT_REGULATOR", `/hidden-dangers/${number}`, PHONE);
  await phone.getByRole("region", { name: "督办阶梯" }).getByText("提请挂牌督办（区级）").waitFor();
  await inspect(phone, "ladder-on-a-phone");
}
