/** The acts of the stories about rules, in the words of the page. */

/** Begins a draft of a pack from what is law; returns the address of the draft. */
export async function begin(page, baseUrl, title) {
  await page.goto(`${baseUrl}/rules/packs`);
  await page.locator(".pack-table").getByRole("link", { name: title }).first().click();
  await page.getByRole("button", { name: "修改规则" }).click();
  await page.waitForURL(/\/rules\/revisions\//);
  await page.locator(".grid-row").first().waitFor();
  return page.url().split("?")[0];
}

/** The cell of a line, the line known by a word in it and the column by its heading. */
export async function cell(page, line, heading) {
  const headings = await page.locator(".grid-head [role=columnheader]").allInnerTexts();
  const at = headings.findIndex((text) => text.trim().startsWith(heading));
  if (at < 0) throw new Error(`no column ${heading}: ${headings}`);
  return page.locator(".grid-row").filter({ has: page.locator("[role=gridcell]").first().getByText(line, { exact: true }) }).locator("[role=gridcell]").nth(at - 1);
}

/** Types over a cell as one does in a spreadsheet. */
export async function type(page, line, heading, text) {
  const target = await cell(page, line, heading);
  await target.click();
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
}

/** Pastes text at the cell, as it comes out of a spreadsheet. */
export async function paste(page, target, text) {
  await target.click();
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.querySelector(".grid").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

export const saved = (page) => page.locator('.saving-state[data-saving="saved"]').waitFor();
export const sheet = (page, name) => page.locator(".sheet-tabs").getByRole("button", { name: new RegExp(`^${name}`) }).click();
export const tab = (page, name) => page.locator(".rule-tabs").getByRole("button", { name, exact: true }).click();
/** The findings as the page counts them, once they are those of what was typed last. */
export async function errors(page, count) {
  await page.locator(".checks-count", { hasText: `错误 ${count}` }).waitFor();
}

/** From the queue of somebody to the release of a draft. */
export async function take(page, baseUrl, draft, task) {
  await page.goto(`${baseUrl}/rules/packs`);
  await page.locator(`.release-tasks a[href="${new URL(draft).pathname}"]`, { hasText: task }).click();
  await page.locator(".change-group").first().waitFor();
}

export async function state(page, words) {
  await page.locator(".page-title .status", { hasText: words }).waitFor();
}

/** Review, legal review, approval and publication of a submitted draft, each by somebody else. */
export async function release({ as, baseUrl }, draft, look = async () => {}) {
  for (const [role, task, button, next] of [["RULE_REVIEWER", "复核规则", "复核通过", "法制审查中"], ["RULE_LEGAL", "法制审查", "审查通过", "审批中"], ["RULE_APPROVER", "审批规则", "同意", "待发布"]]) {
    const page = await as(role, "/rules/packs");
    await take(page, baseUrl, draft, task);
    await look(page, role);
    await page.getByRole("button", { name: button, exact: true }).click();
    await state(page, next);
  }
}

/** Tries a version on what was found lately, and opens the reasons of one difference. */
export async function tried(page) {
  await tab(page, "试算影响");
  await page.getByRole("button", { name: "开始试算" }).click();
  await page.locator('.simulation[data-kind="HISTORY"][data-status="DONE"]').waitFor();
  await reasons(page);
}

async function reasons(page) {
  const difference = page.locator(".simulation .change-group").first();
  await difference.getByRole("button", { name: "为什么不同" }).click();
  await difference.locator(".both-reasons > div").nth(1).waitFor();
  return difference;
}

/** Runs an approved version beside the law, and waits for the disagreement about a record. */
export async function shadowed(page, draft, report) {
  await page.goto(`${draft}?tab=simulation`);
  await page.getByRole("button", { name: "开始影子运行" }).click();
  const run = page.locator('.simulation[data-kind="SHADOW"]');
  await run.waitFor();
  const number = await report();
  await run.locator(".change-group", { hasText: number }).waitFor();
  return reasons(page);
}

/** Published at the next full minute of Shanghai that is far enough away; the version waits until then. */
export async function schedule(page, draft, reason) {
  await page.goto(`${draft}?tab=release`);
  await page.getByLabel("发布依据或理由").fill(reason);
  await page.getByLabel("指定时间", { exact: true }).check({ force: true });
  const minute = new Date(Math.ceil((Date.now() + 5_000) / 60_000) * 60_000);
  await page.getByLabel("生效时间").fill(new Date(minute.getTime() + 8 * 3_600_000).toISOString().slice(0, 16));
  await page.getByRole("button", { name: "按时发布" }).click();
  await state(page, "待生效");
  return minute;
}

/** Waits for the clock and a little longer, then for the page to say that the version is law. */
export async function inForce(page, minute) {
  await page.waitForTimeout(Math.max(0, minute.getTime() - Date.now()));
  await page.locator(".page-title .status", { hasText: "现行" }).waitFor({ timeout: 30_000 });
}

export async function publish(page, baseUrl, draft, reason) {
  await page.goto(`${draft}?tab=release`);
  await page.getByLabel("发布依据或理由").fill(reason);
  await page.getByRole("button", { name: "立即发布" }).click();
  await state(page, "现行");
}
