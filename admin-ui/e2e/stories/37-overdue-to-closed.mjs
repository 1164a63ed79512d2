import { opened } from "../documents.mjs";
import { act, analyse, enterpriseOf, fillReport, openFromQueue, outcome, passStage, rectify, send, status, until } from "../steps.mjs";
import { marks, nameExperts, perform } from "../supervision-steps.mjs";

export const title = "A major danger nobody rectifies goes overdue, climbs the ladder to its listing, is rectified, reviewed, delisted and closed";
export const needs = "CLOCK";

const DUE_IN = 12;
const LATER = DUE_IN + 16; // fifteen full days overdue: the ladder proposes a listing
const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

export async function run({ as, inspect, photos, expect, baseUrl, advance }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR", "/report");
  await fillReport(inspector, {
    enterprise: await enterpriseOf(enterprise),
    search: "令10-7-7",
    situation: "喷漆室",
    answers: [["是调漆间还是喷漆室", "调漆间"], ["使用什么漆", "油性漆"], ["可燃气体浓度监测报警装置", "没有"]],
    title: "6号厂房调漆间长期未装可燃气体报警装置",
    place: "6号厂房调漆间",
    photo: photos.before,
  });
  await outcome(inspector, "重大隐患");
  const number = await send(inspector);
  const record = `${baseUrl}/hidden-dangers/${number}`;
  await enterprise.goto(record);
  const plan = { 整改期间的管控措施: "调漆间停用，断电上锁", 整改措施: "安装报警装置并与风机联锁", 责任人: "王建国", 资金: "52000.00", 完成时限: day(DUE_IN), 应急预案: "启动火灾爆炸专项预案" };
  await act(enterprise, "提交整改方案", plan, "提交方案");
  await status(enterprise, "方案待审");
  const regulator = await as("DISTRICT_REGULATOR", `/hidden-dangers/${number}`);
  await act(regulator, "同意方案", { 意见: "同意，按期完成" }, "同意方案");
  await status(regulator, "整改中");

  await advance(LATER);
  const { proceedings } = await until(regulator, `/hidden-dangers/${number}/supervision`, (now) => now.proceedings.some(({ kind }) => kind === "LISTING"), 120);
  const listing = proceedings.find(({ kind }) => kind === "LISTING");
  expect(listing.origin === "RULE", "the ladder proposed the listing, and no person");
  await until(regulator, `/hidden-dangers/${number}`, (now) => Boolean(now.overdueSince), 120); // by a timer of its own
  await regulator.goto(record);
  await regulator.getByText(/逾期 ?\d+ ?天/).first().waitFor();
  await regulator.getByRole("region", { name: "督办阶梯" }).getByText("提请挂牌督办（区级）").first().waitFor();
  await inspect(regulator, "overdue");

  const address = `${baseUrl}/listings/${listing.number}`;
  await regulator.goto(address);
  await perform(regulator, "决定是否挂牌", { 理由: "逾期未改，同意挂牌督办", 督办单位: "区安委办", 期限: day(LATER + 20) }, { 是否同意: "是" });
  await marks(regulator, "督办中");
  await perform(regulator, "登记公示", { 公示媒体: "区政府网站", 网页地址: "https://www.pudong.gov.cn/", 公示日期: day(LATER) });
  await regulator.getByText("挂牌已公示").first().waitFor();
  const notice = await opened(regulator, number, "LISTING_NOTICE");
  expect(["区级", "区安委办", "逾期未改，同意挂牌督办"].every((said) => notice.includes(said)), "the opened listing notice says who supervises and why");

  await enterprise.goto(record);
  await rectify(enterprise, "安装报警装置两套，完成联锁调试", photos.after, { 实际投入: "50100" });
  await analyse(enterprise, "采购无人跟进，未列入月度计划");
  const reporter = await as("ENTERPRISE_REPORTER");
  await openFromQueue(reporter, number);
  await passStage(reporter, "已逐项自查");
  await reporter.locator(".stage-passed").first().waitFor();
  await regulator.goto(record);
  await passStage(regulator, "现场核实，已整改到位");
  await regulator.locator(".stage-passed").nth(1).waitFor();

  const supervisor = await as("SUPERVISOR", `/listings/${listing.number}`);
  await nameExperts(supervisor);
  await perform(supervisor, "专家验收", { 意见: "隐患已消除" }, { 是否通过: "是" });
  await marks(supervisor, "已验收待摘牌");
  await regulator.goto(address);
  await perform(regulator, "审批摘牌", { 意见: "同意摘牌" }, { 是否同意: "是" });
  await marks(regulator, "已摘牌待公示");
  await perform(regulator, "登记公示", { 公示媒体: "区政府网站", 公示日期: day(LATER) });
  await marks(regulator, "已摘牌");
  const delisting = await opened(regulator, number, "DELISTING_NOTICE");
  expect(delisting.includes("同意摘牌"), "the opened delisting notice says that it was agreed");

  await supervisor.goto(record);
  await passStage(supervisor, "复核同意销号", true);
  await status(supervisor, "已销号");
  const opinion = await opened(supervisor, number, "REVIEW_OPINION");
  expect(opinion.includes("予以销号"), "the opened review opinion says that it is closed");
  await inspect(supervisor, "closed");
}
