export const title = "An inspector brings in findings from a file";

export async function run({ as, inspect, baseUrl }) {
  const page = await as("INSPECTOR", "/inspection-imports");
  await page.goto(`${baseUrl}/inspection-imports`);
  const [template] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "CSV 模板" }).click()]);
  const file = process.env.IMPORT_FILE ?? (await template.path());
  await page.getByLabel("选择或拖入文件").setInputFiles(process.env.IMPORT_FILE ? file : { name: "findings.csv", mimeType: "text/csv", buffer: (await import("node:fs")).readFileSync(file) });
  await page.getByText("试算完成，尚未保存").waitFor();
  await page.getByRole("region", { name: "判定结果" }).waitFor();
  await inspect(page, "tried");
  await page.getByRole("button", { name: /^导入 \d+ 条/ }).click();
  await page.getByText("导入完成").waitFor();
  await inspect(page, "imported");
  await page.getByRole("link", { name: "查看台账" }).click();
  await page.getByRole("heading", { name: "隐患台账" }).waitFor();
}
