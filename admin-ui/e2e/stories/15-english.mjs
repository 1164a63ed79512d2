import { readdirSync, readFileSync } from "node:fs";
import { PHONE } from "../browser.mjs";
import { enterpriseOf } from "../steps.mjs";

export const title = "In English the whole frame is English, page by page";

const FOLDER = new URL("../../src/i18n/zh-CN/", import.meta.url);
const SHORTEST = 4; // shorter ones are also words of the city's own content
const wordsOf = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(wordsOf));
const frame = readdirSync(FOLDER)
  .flatMap((name) => wordsOf(JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))))
  .filter((words) => !words.includes("{{") && words.length >= SHORTEST && /\p{Script=Han}/u.test(words));

/** What is said on the page in Chinese but is a text of ours, and what looks like the key of a text. */
async function leftovers(page) {
  const texts = await page.evaluate(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest("script, style, [lang='zh-CN']")) found.push(node.textContent.trim());
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title], [alt]")) for (const name of ["aria-label", "placeholder", "title", "alt"]) found.push(element.getAttribute(name) ?? "");
    return found.filter(Boolean);
  });
  const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text));
  if (process.env.SHOW_CHINESE) console.log(`          ${page.url()}\n            ${[...new Set(chinese)].slice(0, 60).join(" | ")}`);
  return [...chinese.filter((text) => frame.includes(text)), ...texts.filter((text) => /^[a-zA-Z]+(\.[a-zA-Z_-]+){1,4}$/.test(text) && !text.includes("@") && !/^(safety|reporter|inspector|regulator|supervisor|rule)\./.test(text))];
}

export async function run({ as, inspect, ok, baseUrl }) {
  const enterprise = await as("ENTERPRISE_SAFETY_MANAGER", "/enterprises");
  await enterprise.waitForURL(/\/enterprises\/[0-9A-Z]{18}/);
  await enterpriseOf(enterprise);
  const file = new URL(enterprise.url()).pathname;
  const point = async (page) => (await page.locator(".register .number").first().getAttribute("href")) ?? "";
  await enterprise.goto(`${baseUrl}/risk-points`);
  await enterprise.locator(".register .number").first().waitFor();
  const one = await point(enterprise);
  await enterprise.getByRole("button", { name: "English" }).click();
  const tabs = ["", "/places", "/risk-points", "/risk-map", "/hidden-dangers", "/inspections", "/people", "/declarations", "/documents", "/timeline"].map((tab) => file + tab);
  await readAll(enterprise, [...tabs, "/", "/risk-points", one, `${one}/edit`, `${one}/checklist`, "/risk-points/new", "/risk-points/new?own=true", "/risk-points/import", "/inspections", "/catalogue", "/hidden-dangers", "/report"]);
  await inspect(enterprise, "enterprise");

  const city = await as("CITY_REGULATOR", "/", PHONE);
  await city.getByRole("button", { name: "English" }).click();
  await readAll(city, ["/", "/statistics", "/statistics?by=PERIOD", "/statistics?by=INDUSTRY", "/statistics/enterprises", "/risk-map", "/risk-map?count=enterprises", "/risk-points", "/risk-points/regradings", "/enterprises", "/inspections", "/inspections/new", "/inspection-imports", "/catalogue", "/rule-packs", "/notices"]);
  await inspect(city, "city");

  async function readAll(page, addresses) {
    for (const address of addresses) {
      await page.goto(baseUrl + address);
      await page.locator("h1, h2").first().waitFor();
      await page.locator(".ant-spin, .waiting").first().waitFor({ state: "detached" });
      const why = page.getByRole("button", { name: /^Why/ }).first();
      if (await why.isVisible()) {
        await why.click();
        await page.getByRole("dialog").waitFor();
      }
      const left = await leftovers(page);
      ok(`${address.replace(file, "the enterprise's file")} is English`, [...new Set(left)]);
    }
  }
}
