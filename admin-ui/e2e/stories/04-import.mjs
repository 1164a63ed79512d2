import { readFileSync } from "node:fs";

export const title = "An inspector brings in findings from a file, after correcting it";

const csv = (text) => ({ name: "findings.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

export async function run({ as, users, inspect, expect }) {
  // the example comes from several districts, so whoever sees the whole city brings it in
  const citywide = users.find(({ username, roles }) => roles.includes("INSPECTOR") && username.includes("city"));
  const page = await as("INSPECTOR", "/inspection-imports", undefined, citywide);
  const download = async (button) => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
    return readFileSync(await file.path(), "utf8");
  };
  const [head] = (await download("CSV 模板")).split(/\r?\n/);
  const wrong = head.split(",").map(() => "不对").join(",");
  await page.getByLabel("选择或拖入文件").setInputFiles(csv(`${head}\r\n${wrong}\r\n`));
  await page.getByRole("region", { name: "行错误" }).waitFor();
  expect(await page.getByRole("button", { name: /^导入 \d+ 条/ }).isDisabled(), "a file with errors cannot be imported");
  expect((await download("下载错误明细")).includes("不对"), "the errors can be downloaded");
  await inspect(page, "errors");
  await page.getByRole("button", { name: "放弃" }).click();

  // a case is imported once, so a second run of the story brings cases of its own
  const content = (await download(/示例/)).replace(/^P(?=\d\d,)/gm, `${Date.now()}-P`);
  await page.getByLabel("选择或拖入文件").setInputFiles(csv(content));
  await page.getByText("试算完成，尚未保存").waitFor();
  await page.getByRole("region", { name: "判定结果" }).waitFor();
  await inspect(page, "tried");
  await page.getByRole("button", { name: /^导入 \d+ 条/ }).click();
  await page.getByText("导入完成").waitFor({ timeout: 120_000 });
  await inspect(page, "imported");
  await page.getByRole("link", { name: "查看台账" }).click();
  await page.getByRole("heading", { name: "隐患台账" }).waitFor();
}
