/** The acts on a listing, an interview or a transfer, in the words of the page. */

/** Fills the form of an act, its choices too, and sends it. */
export async function perform(page, tab, fields, choices = {}) {
  await page.locator(".action-form").first().waitFor();
  const tabs = page.locator(".action-tabs");
  if (await tabs.count()) await tabs.getByRole("button", { name: tab, exact: true }).click();
  const form = page.locator(".action-form");
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).first().fill(value);
  for (const [label, option] of Object.entries(choices)) {
    await form.getByRole("group", { name: label }).getByLabel(option, { exact: true }).first().check({ force: true });
  }
  await form.getByRole("button", { name: tab, exact: true }).click();
}

export const marks = (page, words) => page.locator(".record-marks .status", { hasText: words }).waitFor();

/** Two experts agree, each in a row of the form of the acceptance. */
export async function nameExperts(page) {
  await perform(page, "专家验收", {});
  const form = page.locator(".action-form");
  await form.getByRole("button", { name: "再加一项" }).click();
  for (const [index, name] of ["陈工", "李工"].entries()) {
    const row = form.getByRole("group", { name: `第 ${index + 1} 项` });
    await row.getByLabel("姓名").fill(name);
    await row.getByLabel("单位").fill("市安科院");
    await row.getByLabel("专家意见").fill("通道畅通，同意通过");
    await row.getByRole("group", { name: "同意通过" }).getByLabel("是", { exact: true }).check({ force: true });
  }
}
