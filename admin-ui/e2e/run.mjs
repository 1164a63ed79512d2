// Runs the stories in a real browser: BASE_URL=http://localhost:8080 node e2e/run.mjs [story …]
//   SCREENSHOTS=folder  keep pictures          E2E_USERS=[{username,password,roles}]  people without demo users
//   IDENTITY=embedded|keycloak|mock  printed
//   DRAWINGS=address    deploys a new drawing of the interview on POST; without it, its story is left out
//   CLOCK=address       moves the clock of the service by ?days=N; without it, stories that need one are left out
import { readdirSync } from "node:fs";
import { inspect, launch, openPage, screenshot } from "./browser.mjs";
import { login, people } from "./login.mjs";
import { photos } from "./photos.mjs";

const baseUrl = (process.env.BASE_URL ?? "http://localhost:8080").replace(/\/$/, "");
const wanted = process.argv.slice(2);
const names = readdirSync(new URL("./stories/", import.meta.url))
  .filter((name) => name.endsWith(".mjs"))
  .map((name) => name.replace(".mjs", ""))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

let passed = 0;
let failed = 0;
function report(what, problems = []) {
  if (problems.length === 0) {
    passed += 1;
    console.log(`  ok      ${what}`);
    return;
  }
  failed += 1;
  console.log(`  FAILED  ${what}`);
  problems.forEach((problem) => console.log(`          ${problem}`));
}

console.log(`Stories against ${baseUrl}, identity: ${process.env.IDENTITY ?? "as configured"}`);
const users = await people(baseUrl);
const browser = await launch();
const made = await photos(browser);

for (const name of names) {
  const { title, run, needs } = await import(`./stories/${name}.mjs`);
  console.log(title);
  if (needs && !process.env[needs]) {
    console.log(`  left out: it needs ${needs}`);
    continue;
  }
  const began = performance.now();
  const pages = [];
  const complaints = [];
  const open = async (size) => {
    const page = await openPage(browser, size);
    page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text()) && complaints.push(`console: ${message.text().slice(0, 300)}`));
    pages.push(page);
    return page;
  };
  const story = {
    baseUrl,
    photos: made,
    users,
    open,
    /** A page of its own for somebody in this role, logged in. */
    as: async (role, path, size, person) => {
      const user = person ?? users.find(({ roles }) => roles.includes(role));
      if (!user) throw new Error(`nobody has the role ${role}`);
      const page = await open(size);
      await login(page, baseUrl, user, path);
      return page;
    },
    /** Lets days go by for the service; the browser's own day stays. */
    advance: async (days) => {
      const answer = await fetch(`${process.env.CLOCK}?days=${days}`, { method: "POST" });
      if (!answer.ok) throw new Error(`${process.env.CLOCK} answered ${answer.status}`);
    },
    inspect: (page, what) => inspect(page, `${name}-${what}`, report),
    ok: report,
    expect: (holds, what) => report(what, holds ? [] : ["it does not"]),
  };
  try {
    await run(story);
    report(`${title}, to its end in ${Math.round((performance.now() - began) / 1000)} s`, complaints);
  } catch (error) {
    report(`${title}, to its end`, [String(error.stack ?? error).split("\n").slice(0, 14).join("\n          "), ...complaints]);
    for (const page of pages) await screenshot(page, `${name}-FAILED`).catch(() => {});
  }
  for (const page of pages) await page.context().close();
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
