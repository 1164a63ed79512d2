/** The acts of the stories, in the words of the page. */
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Answers the question whose words contain `question`; waits until the determination asks it. */
export async function answer(page, question, choice) {
  const group = page.getByRole("group", { name: new RegExp(escape(question)) }).last();
  await group.getByLabel(choice, { exact: true }).check({ force: true });
}

/** The name of the enterprise somebody works for, so that the stories fit any city. */
export async function enterpriseOf(page) {
  return (await page.locator(".frame-unit").innerText()).trim();
}

export async function chooseOption(page, label, option) {
  await page.getByRole("combobox", { name: label }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option }).first().click();
}

/** Fills a report up to the button; returns nothing, the caller looks at the determination and sends it. */
export async function fillReport(page, { enterprise, search, situation, answers, title, place, photo }) {
  if (enterprise) {
    await page.getByRole("combobox", { name: "企业" }).fill(enterprise);
    await page.locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: enterprise }).first().click();
  }
  await page.getByLabel(/搜索情形/).fill(search);
  await page.getByRole("button", { name: new RegExp(escape(situation)) }).first().click();
  for (const [question, choice] of answers) await answer(page, question, choice);
  await page.getByLabel(/^隐患名称/).fill(title);
  await page.getByLabel(/^具体位置/).fill(place);
  await page.getByLabel(/^现场描述/).fill(`在${place}检查时发现：${title}。已口头要求停止作业并通知安全负责人。`);
  if (photo) await attach(page, "整改前照片", photo);
}

export async function attach(page, label, file) {
  await page.getByLabel(label).setInputFiles(file);
  await page.getByRole("button", { name: /^移除/ }).first().waitFor();
}

export async function outcome(page, words) {
  await page.locator(".determination-outcome", { hasText: words }).waitFor();
}

/** Sends the report and returns the number the server gave. */
export async function send(page) {
  await page.getByRole("button", { name: "登记上报" }).click();
  await page.waitForURL(/\/hidden-dangers\/HD-/);
  return decodeURIComponent(new URL(page.url()).pathname.split("/").pop());
}

export async function status(page, words) {
  await page.locator(".record-marks .status", { hasText: words }).waitFor();
}

/** Opens Why?, reads it and closes it again. */
export async function askWhy(page, ...expected) {
  await page.getByRole("button", { name: /为什么/ }).click();
  const drawer = page.getByRole("dialog");
  for (const words of expected) await drawer.getByText(words).first().waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
}

export async function act(page, tab, fields, button) {
  const tabs = page.locator(".action-tabs");
  await tabs.getByRole("button", { name: tab, exact: true }).click();
  for (const [label, value] of Object.entries(fields)) await page.locator(".action-form").getByLabel(label).first().fill(value);
  await page.locator(".action-form").getByRole("button", { name: button }).click();
}

/** The first thing in the queue with this number. */
export async function openFromQueue(page, number) {
  await page.locator(".work-list").getByRole("link", { name: new RegExp(number) }).click();
  await page.getByRole("heading", { level: 2, name: "现在可以做什么" }).waitFor();
}
