import { docxWords, file } from "../documents.mjs";
import { act, ask, enterpriseOf, rectify, reportGeneral, status, until } from "../steps.mjs";

export const title = "An order and a review come as numbered documents, are downloaded and opened, and a template is changed by two people";

export async function run({ as, inspect, photos, expect, users }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER");
  const inspector = await as("INSPECTOR", "/report");
  const number = await reportGeneral(inspector, { enterprise: await enterpriseOf(enterprise), title: "喷漆室通风机防护罩松动", place: "5号厂房喷漆室", photo: photos.before });
  const made = await until(inspector, `/hidden-dangers/${number}/documents`, ({ items }) => items.length === 1);
  const paper = made.items[0].number;

  await enterprise.goto(new URL(`/hidden-dangers/${number}`, enterprise.url()).href);
  const card = enterprise.getByRole("region", { name: "文书" });
  await card.getByText(paper).waitFor();
  const docx = await file(enterprise, card.getByRole("button", { name: /DOCX/ }));
  const words = docxWords(docx.bytes);
  expect([paper, "责令限期整改指令书", "5号厂房喷漆室", "（盖章处）"].every((said) => words.includes(said)), "the opened DOCX names number, kind, place and the place for the seal");
  const pdf = await file(enterprise, card.getByRole("button", { name: /PDF/ }));
  expect(pdf.bytes.subarray(0, 5).toString() === "%PDF-" && pdf.name === `${paper}.pdf`, "the PDF is one and bears the number");

  await rectify(enterprise, "紧固防护罩并试运行", photos.after);
  const supervisor = await as("SUPERVISOR", `/hidden-dangers/${number}`);
  await act(supervisor, "验收通过", { 意见: "现场核实，防护罩牢固" }, "验收通过并销号");
  await status(supervisor, "已销号");
  await until(supervisor, `/hidden-dangers/${number}/documents`, ({ items }) => items.length === 2);
  const papers = supervisor.getByRole("region", { name: "文书" });
  await papers.getByText("整改复查意见书").waitFor();
  const review = await file(supervisor, papers.getByRole("listitem").filter({ hasText: "整改复查意见书" }).getByRole("button", { name: /DOCX/ }));
  expect(docxWords(review.bytes).includes("合格，予以销号"), "the opened review opinion says that it passed");
  await inspect(supervisor, "record");

  const district = await as("DISTRICT_REGULATOR", `/hidden-dangers/${number}`);
  await district.getByRole("button", { name: `更正并重新出具 ${paper}` }).click();
  await district.getByLabel("隐患位置").fill("6号厂房喷漆室");
  await district.getByLabel(/更正理由/).fill("厂房号写错");
  await district.getByRole("button", { name: "出具新版本" }).click();
  await district.getByText("被替换的版本（1）").click();
  await district.getByText(/作废：厂房号写错/).waitFor();
  const corrected = await ask(district, `/hidden-dangers/${number}/documents`);
  expect(corrected.items[0].number === paper && corrected.items[0].version === 2, "the number stays, and the edition is the second");

  await district.goto(new URL("/documents", district.url()).href);
  await district.getByLabel("文书编号、企业、隐患名称或隐患编号").fill(number);
  await district.getByRole("button", { name: "查询" }).click();
  await district.getByRole("cell", { name: new RegExp(paper.replace(/[（）]/g, ".")) }).first().waitFor();
  await inspect(district, "ledger");

  const city = await as("CITY_REGULATOR", "/documents/templates?kind=DELISTING_NOTICE");
  await city.getByRole("button", { name: "修改模板" }).click();
  const text = city.getByLabel(/模板正文/);
  await text.fill(`${await text.inputValue()}\n= 联系电话：12350`);
  await city.getByLabel(/用这条隐患预览/).fill(number);
  await city.getByRole("button", { name: "预览" }).click();
  await city.getByRole("article", { name: "文书预览" }).getByText("联系电话：12350").waitFor();
  await inspect(city, "template");
  await city.getByLabel(/修改说明/).fill("加联系电话");
  await city.getByRole("button", { name: "提交批准" }).click();
  await city.getByText("自己提出的模板须由他人批准。").waitFor();
  expect((await city.getByRole("button", { name: "批准", exact: true }).count()) === 0, "nobody approves what one proposed");
  const other = users.filter(({ roles }) => roles.includes("CITY_REGULATOR"))[1];
  if (other) {
    const second = await as("CITY_REGULATOR", "/documents/templates?kind=DELISTING_NOTICE", undefined, other);
    await second.getByRole("button", { name: "批准", exact: true }).click();
    await second.getByText(/现行第\d+版/).waitFor();
  } else {
    await city.getByLabel(/撤回理由/).fill("演示结束");
    await city.getByRole("button", { name: "撤回", exact: true }).click();
    await city.getByRole("button", { name: "修改模板" }).waitFor();
  }
}
