import { act, enterpriseOf, openFromQueue, rectify, reportGeneral, status } from "../steps.mjs";
import { marks, nameExperts, perform } from "../supervision-steps.mjs";

export const title = "A hidden danger is listed, published, rectified, accepted with experts, delisted and only then closed";

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export async function run({ as, open, inspect, photos }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR");
  await inspector.getByRole("link", { name: "上报隐患" }).first().click();
  const number = await reportGeneral(inspector, { enterprise: await enterpriseOf(enterprise), title: "喷漆室消防通道长期堆放油漆桶", place: "4号厂房喷漆室", photo: photos.before });
  await inspector.getByRole("button", { name: "提议挂牌" }).click();
  await inspector.getByLabel("理由").fill("同一部位屡次发现，企业整改不力");
  await inspect(inspector, "proposing");
  await inspector.getByRole("button", { name: "提交提议" }).click();
  await inspector.waitForURL(/\/listings\/LS-/);
  await marks(inspector, "已提议");
  const address = new URL(inspector.url()).pathname;

  const regulator = await as("DISTRICT_REGULATOR", address);
  await perform(regulator, "决定是否挂牌", { 理由: "同意挂牌督办", 督办单位: "区安委办" }, { 是否同意: "是" });
  await marks(regulator, "督办中");
  await perform(regulator, "登记公示", { 公示媒体: "区政府网站", 网页地址: "https://www.pudong.gov.cn/", 公示日期: today() });
  await regulator.getByText("挂牌已公示").first().waitFor();
  await inspect(regulator, "listed");

  const stranger = await open({ width: 390, height: 844 });
  await stranger.goto(new URL("/public/listings", regulator.url()).href);
  await stranger.getByRole("heading", { level: 2, name: "喷漆室消防通道长期堆放油漆桶" }).first().waitFor();
  await inspect(stranger, "public-list");

  await enterprise.reload();
  await openFromQueue(enterprise, number);
  await rectify(enterprise, "清空通道并划线，张贴禁止堆放标识", photos.after);

  const supervisor = await as("SUPERVISOR");
  await openFromQueue(supervisor, number);
  await act(supervisor, "验收通过", { 意见: "现场核实" }, "验收通过并销号");
  await supervisor.getByText("批准摘牌后才能销号").first().waitFor();
  await supervisor.goto(new URL(address, supervisor.url()).href);
  await nameExperts(supervisor);
  await inspect(supervisor, "acceptance");
  await perform(supervisor, "专家验收", { 意见: "隐患已消除" }, { 是否通过: "是" });
  await marks(supervisor, "已验收待摘牌");

  await regulator.reload();
  await perform(regulator, "审批摘牌", { 意见: "同意摘牌" }, { 是否同意: "是" });
  await marks(regulator, "已摘牌待公示");
  await perform(regulator, "登记公示", { 公示媒体: "区政府网站", 公示日期: today() });
  await marks(regulator, "已摘牌");
  await inspect(regulator, "delisted");

  await supervisor.goto(new URL(`/hidden-dangers/${number}`, supervisor.url()).href);
  await act(supervisor, "验收通过", { 意见: "现场核实，通道畅通" }, "验收通过并销号");
  await status(supervisor, "已销号");
  await inspect(supervisor, "closed");
  await regulator.goto(new URL("/listings", regulator.url()).href);
  await regulator.getByRole("link", { name: new URL(address, regulator.url()).pathname.split("/").pop() }).waitFor();
  await inspect(regulator, "ledger");
}
