import { readFileSync } from "node:fs";
import { ask, reportFromTemplate } from "../steps.mjs";
import { openWorkbook } from "../workbook.mjs";

export const title = "An enterprise reports 20 risk points: a file is tried, corrected and imported, the rest is picked by hand";

const BY_FILE = 14;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const file = (name, buffer) => ({ name, mimeType: XLSX, buffer });

/** Rows as an enterprise would fill them in: mostly from the catalogue, one of its own. */
function rowsFrom(templates, hall) {
  const own = { 部位: `${hall}装卸平台`, 工艺: "装卸", 风险点: "叉车装卸作业", 危险有害因素: "22 车辆伤害", 事故类型: "车辆伤害；物体打击", 评价方法: "LS", 可能性L: 3, 严重性S: 4, 自定管控措施: "叉车作业时划定警戒区", 责任人: "李强" };
  return [...templates.map((id, index) => ({ 目录编号: id, 部位: `${hall}${index + 1}号工位`, 责任人: "王建国", ...(index === 0 && { 评价方法: "LEC", 可能性L: 3, 暴露E: 6, 后果C: 7 }) })), own];
}

/** The same with what people get wrong. */
function withMistakes(rows) {
  const wrong = structuredClone(rows);
  wrong[1].目录编号 = "MAC-R999";
  delete wrong[2].部位;
  delete wrong[3].责任人;
  wrong[4] = { ...wrong[4], 评价方法: "LEC", 可能性L: "较高", 暴露E: 6, 后果C: 7 };
  wrong[6] = wrong[5];
  wrong[13].事故类型 = "摔跤";
  return wrong;
}
const WRONG_ROWS = [3, 4, 5, 6, 8, 15];

/** How many risk points the enterprise has, page by page as the service lists them. */
async function countOf(page) {
  let count = 0;
  for (let cursor = ""; cursor !== null; ) {
    const { items, next } = await ask(page, `/risk-points?status=ACTIVE&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    count += items.length;
    cursor = next ?? null;
  }
  return count;
}

export async function run({ as, inspect, expect }) {
  const page = await as("ENTERPRISE_SAFETY_MANAGER", "/risk-points");
  const hall = `${new Date().toISOString().slice(5, 19)}车间`;
  const before = await countOf(page);
  await page.getByRole("link", { name: "批量导入" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Excel 模板" }).click();
  const template = openWorkbook(readFileSync(await (await download).path()));
  const listed = template.rows(3).map(({ A }) => A).filter((id) => id?.startsWith("MAC-R"));
  const rows = rowsFrom(listed.slice(1 - BY_FILE), hall);

  await page.locator("input[type=file]").setInputFiles(file("风险点（初稿）.xlsx", template.fill(1, withMistakes(rows))));
  await page.getByText("试算完成，尚未保存").waitFor();
  const problems = page.getByRole("region", { name: "行错误" });
  await problems.locator("tbody tr").first().waitFor();
  const told = (await problems.locator("tbody tr td:first-child").allInnerTexts()).map(Number);
  expect(JSON.stringify([...new Set(told)]) === JSON.stringify(WRONG_ROWS), `the wrong rows are named as the spreadsheet numbers them: ${told}`);
  for (const words of ["MAC-R999", "较高", "摔跤"]) await problems.getByText(words, { exact: true }).first().waitFor();
  expect(await page.getByRole("button", { name: /^导入 14 个/ }).isDisabled(), "a file with mistakes cannot be imported");
  await inspect(page, "mistakes");
  expect((await countOf(page)) === before, "trying a file stores nothing");

  await page.locator("input[type=file]").setInputFiles(file("风险点.xlsx", template.fill(1, rows)));
  await page.getByText("问题 0 处").waitFor();
  await inspect(page, "checked");
  await page.getByRole("button", { name: `导入 ${BY_FILE} 个风险点` }).click();
  await page.getByText("导入完成").waitFor();
  await inspect(page, "imported");
  expect((await countOf(page)) === before + BY_FILE, "every row of the file became a risk point");
  await page.getByRole("link", { name: "查看导入的风险点" }).click();
  await page.getByText(`${hall}装卸平台`).waitFor();
  await page.goto(new URL("/risk-points/import", page.url()).href);
  await page.locator("input[type=file]").setInputFiles(file("再来一次.xlsx", template.fill(1, rows)));
  await page.getByText(/该文件已由.*导入/).waitFor();

  for (let index = 0; index < 3; index += 1) await reportFromTemplate(page, { index, place: `${hall}东侧` });
  for (const [index, search] of ["起重", "砂轮", "配电"].entries()) await reportFromTemplate(page, { index: 0, search, place: `${hall}西侧${index}` });
  expect((await countOf(page)) === before + 20, "twenty risk points more than before");
}
