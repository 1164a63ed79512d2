/** Documents as people get them: downloaded from the page and opened. */
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { until } from "./steps.mjs";

/** The words of a DOCX: its parts are a zip, its body is XML. */
export function docxWords(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, named, extra, said, from] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    if (bytes.toString("utf8", at + 46, at + 46 + named) === "word/document.xml") {
      const content = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
      const raw = bytes.subarray(content, content + packed);
      return (method === 0 ? raw : inflateRawSync(raw)).toString("utf8").replace(/<[^>]*>/g, "");
    }
    at += 46 + named + extra + said;
  }
  throw new Error("no body in this DOCX");
}

/** What a button downloads. */
export async function file(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The words of the latest document of a kind on the page of the hidden danger, once it is made; its PDF is one, too. */
export async function opened(page, number, kind) {
  const { items } = await until(page, `/hidden-dangers/${number}/documents`, ({ items: made }) => made.some((one) => one.kind === kind));
  const paper = items.filter((one) => one.kind === kind).at(-1).number;
  await page.goto(new URL(`/hidden-dangers/${number}`, page.url()).href);
  const item = page.getByRole("region", { name: "文书" }).locator("li.paper", { hasText: paper }).first();
  const pdf = await file(page, item.getByRole("button", { name: /PDF/ }).first());
  if (pdf.bytes.subarray(0, 5).toString() !== "%PDF-") throw new Error(`${pdf.name} is no PDF`);
  const words = docxWords((await file(page, item.getByRole("button", { name: /DOCX/ }).first())).bytes);
  if (!words.includes(paper)) throw new Error(`${paper} does not bear its number`);
  return words;
}
