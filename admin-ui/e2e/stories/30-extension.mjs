import { opened } from "../documents.mjs";
import { askWhy, enterpriseOf, openFromQueue, reportGeneral } from "../steps.mjs";

export const title = "An enterprise asks for an extension, sees who decides it and why, and gets it";

const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

export async function run({ as, inspect, photos, ok, expect }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR");
  await inspector.getByRole("link", { name: "上报隐患" }).first().click();
  const number = await reportGeneral(inspector, { enterprise: await enterpriseOf(enterprise), title: "喷漆室排风机备件待更换", place: "3号厂房喷漆室", photo: photos.before });

  await enterprise.reload();
  await openFromQueue(enterprise, number);
  await enterprise.getByRole("button", { name: "申请延期" }).click();
  await enterprise.getByLabel(/^新的整改期限/).fill(day(300));
  await enterprise.getByText("一般事故隐患累计延期不超过三十日").first().waitFor();
  await enterprise.getByLabel(/^新的整改期限/).fill(day(25));
  await enterprise.getByText("由区级监管审批").waitFor();
  await enterprise.locator(".why-route summary").first().click();
  await enterprise.getByText("延期-10").first().waitFor();
  await enterprise.getByLabel(/^理由/).fill("排风机备件需从厂家订购，预计两周到货");
  await enterprise.getByLabel(/^期间的临时管控措施/).fill("停用喷漆室，挂牌上锁，专人巡查");
  await inspect(enterprise, "extension-request");
  await enterprise.getByRole("button", { name: "提交申请" }).click();
  await enterprise.getByText("待审批").first().waitFor();
  await inspect(enterprise, "extension-waits");

  const regulator = await as("DISTRICT_REGULATOR");
  await openFromQueue(regulator, number);
  await regulator.getByRole("article", { name: "第1次申请" }).waitFor();
  await inspect(regulator, "extension-decision");
  await regulator.getByLabel(/^意见/).last().fill("备件订购合同已核实，临时管控有效，同意延期");
  await regulator.getByRole("button", { name: "批准并变更期限" }).click();
  await regulator.getByText("已批准", { exact: true }).waitFor();

  await enterprise.reload();
  await enterprise.locator(".record-marks time", { hasText: day(25) }).waitFor();
  for (const act of ["申请延期", "批准延期", "变更整改期限"]) await enterprise.locator(".timeline strong", { hasText: act }).first().waitFor();
  await askWhy(enterprise, "为什么是这个期限", "第1次申请已获批准");
  await inspect(enterprise, "extension-granted");
  const decision = await opened(enterprise, number, "EXTENSION_DECISION");
  expect(["同意延期", "备件订购合同已核实", "（盖章处）"].every((said) => decision.includes(said)), "the opened decision says that and why more time was given");
  ok("the deadline moved with the approval, and the page says why");
}
