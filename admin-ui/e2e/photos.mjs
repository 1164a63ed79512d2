import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const booth = (wall, extra) => `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640" viewBox="0 0 960 640">
<rect width="960" height="640" fill="${wall}"/><path d="M0 500h960v140H0z" fill="#7b807c"/><path d="M0 500h960v8H0z" fill="#5f6562"/>
<path d="M80 150h330v350H80z" fill="#93a0a3"/><path d="M110 180h270v130H110z" fill="#c3ced0"/><path d="M110 330h270v150H110z" fill="#aab7ba"/>
<g fill="#8a4f36"><path d="M520 350h110v150H520zM650 380h90v120h-90z"/></g><g fill="#3f4b50"><path d="M535 330h80v20h-80zM662 362h66v18h-66z"/></g>${extra}</svg>`;
const fitted = `<circle cx="780" cy="190" r="44" fill="#f2f4f3" stroke="#38464b" stroke-width="6"/><circle cx="780" cy="190" r="16" fill="#2f9e62"/><path d="M775 234h10v90h-10z" fill="#38464b"/><path d="M470 110h150v90H470z" fill="#59676c"/><g stroke="#c7d1d3" stroke-width="5"><path d="M480 130h130M480 150h130M480 170h130"/></g>`;

/** Two photos of the same room, before and after, made in the browser so that they are real PNG files. */
export async function photos(browser) {
  const folder = mkdtempSync(join(tmpdir(), "anlan-photos-"));
  const page = await browser.newPage({ viewport: { width: 960, height: 640 } });
  const shoot = async (name, wall, extra) => {
    await page.setContent(`<style>body{margin:0}</style>${booth(wall, extra)}`);
    const path = join(folder, name);
    await page.screenshot({ path });
    return path;
  };
  const made = { before: await shoot("整改前.png", "#d9d3c3", ""), after: await shoot("整改后.png", "#e4e9e2", fitted) };
  await page.close();
  return made;
}
