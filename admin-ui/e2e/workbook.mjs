import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Just enough of XLSX to fill in a template as a person would: a zip of XML parts, read by its directory. */
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;

function unzip(bytes) {
  const parts = new Map();
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, named, extra, said, from] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const content = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const raw = bytes.subarray(content, content + packed);
    parts.set(bytes.toString("utf8", at + 46, at + 46 + named), method === 0 ? raw : inflateRawSync(raw));
    at += 46 + named + extra + said;
  }
  return parts;
}

const TABLE = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((crc) => (crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1), n) >>> 0);
const crc32 = (bytes) => (bytes.reduce((crc, byte) => TABLE[(crc ^ byte) & 255] ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

function zip(parts) {
  const locals = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of parts) {
    const title = Buffer.from(name);
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2); // names are UTF-8
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x5821, 8); // a date: 2024-01-01
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([word(LOCAL), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([word(CENTRAL), Buffer.from([20, 0]), common, tail, title]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, word(END), end]);
}

function word(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

const said = (xml) => xml.replace(/<[^>]*>/g, "").replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16))).replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
const written = (text) => String(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The cells of the rows of a sheet: `[{ A: text, B: text }, …]`. */
function cells(sheet, shared) {
  return [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    Object.fromEntries(
      [...row.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, column, how, inner = ""]) => [column, how.includes('t="s"') ? (shared[Number(said(inner))] ?? "") : said(inner)]),
    ),
  );
}

/** Opens the bytes of a workbook: reads sheets by their place, appends rows by the words of the header. */
export function openWorkbook(bytes) {
  const parts = unzip(bytes);
  const shared = [...(parts.get("xl/sharedStrings.xml")?.toString() ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) => said(inner));
  const address = (place) => `xl/worksheets/sheet${place}.xml`;
  const rows = (place) => cells(parts.get(address(place)).toString(), shared);
  return {
    rows,
    /** Writes over one cell: of the row in which some cell says `line`, in the column whose heading begins with `heading`. */
    change(place, line, heading, value) {
      const all = rows(place);
      const column = Object.entries(all[0]).find(([, words]) => words.startsWith(heading))?.[0];
      const row = all.findIndex((found) => Object.values(found).includes(line)) + 1;
      if (!column || row === 0) throw new Error(`no ${heading} of ${line}`);
      const cell = new RegExp(`<c r="${column}${row}"[^>]*?(?:/>|>.*?</c>)`, "s");
      const xml = parts.get(address(place)).toString();
      if (!cell.test(xml)) throw new Error(`${column}${row} is empty`);
      const next = new Map(parts);
      next.set(address(place), Buffer.from(xml.replace(cell, `<c r="${column}${row}" t="inlineStr"><is><t>${written(value)}</t></is></c>`)));
      return zip(next);
    },
    /** Fills rows below the header; numbers stay numbers, an unknown column is a mistake of the story. */
    fill(place, records) {
      const header = Object.entries(rows(place)[0]);
      const columnOf = (name) => {
        const found = header.find(([, words]) => words.replace(/\*$/, "") === name);
        if (!found) throw new Error(`the sheet has no column ${name}: ${header.map(([, words]) => words)}`);
        return found[0];
      };
      const order = header.map(([column]) => column);
      const xml = records.map((record, index) => {
        const filled = Object.entries(record).map(([name, value]) => [columnOf(name), value]);
        filled.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
        const row = index + 2;
        return `<row r="${row}">${filled.map(([column, value]) => (typeof value === "number" ? `<c r="${column}${row}"><v>${value}</v></c>` : `<c r="${column}${row}" t="inlineStr"><is><t>${written(value)}</t></is></c>`)).join("")}</row>`;
      });
      const next = new Map(parts);
      next.set(address(place), Buffer.from(parts.get(address(place)).toString().replace("</sheetData>", `${xml.join("")}</sheetData>`)));
      return zip(next);
    },
  };
}
