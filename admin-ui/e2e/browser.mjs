import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--lang=zh-CN",
];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
const PATIENCE_MILLIS = Number(process.env.E2E_PATIENCE ?? 20_000);

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS, env: { ...process.env, LANGUAGE: "zh_CN", LC_ALL: "C.UTF-8" } }); // zh_CN.UTF-8 may be missing, and without UTF-8 no 照片.png opens
}

export async function openPage(browser, size = DESK) {
  const context = await browser.newContext({ viewport: size, locale: "zh-CN", timezoneId: "Asia/Shanghai", acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE_MILLIS);
  return context.newPage();
}

let shots = 0;
export async function screenshot(page, name) {
  if (!process.env.SCREENSHOTS) return;
  mkdirSync(process.env.SCREENSHOTS, { recursive: true });
  shots += 1;
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), 6000) }); // bars stay at the edges
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(process.env.SCREENSHOTS, `${String(shots).padStart(2, "0")}-${name}.png`) });
  await page.setViewportSize(size);
}

async function violations(page, where) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations.map((violation) => `${where}: ${violation.id} (${violation.help}): ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** Reads the page with axe on a desk and on a phone, and looks for sideways scrolling on the phone. */
export async function inspect(page, name, report) {
  const before = page.viewportSize();
  for (const [size, label] of [[DESK, "desk"], [PHONE, "phone"]]) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(250); // transitions of the frame, not of the service
    await screenshot(page, `${name}-${label}`);
    const found = await violations(page, `${name} on a ${label}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (size === PHONE && wide > 1) found.push(`${name} on a phone is ${wide} px too wide`);
    report(`${name} on a ${label} has no accessibility violation`, found);
  }
  await page.setViewportSize(before);
}
