import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const SOURCE = new URL("../src/service-worker.js", import.meta.url);
/** What has to be there without a network; other pages come into the cache when they are first visited. */
const OFFLINE_PAGES = [/index\.html$/, /\/features\/inspection\/(inspections|inspection)-page\.tsx$/];

interface Chunk {
  type: "chunk" | "asset";
  fileName: string;
  facadeModuleId?: string | null;
  imports?: string[];
  viteMetadata?: { importedCss: Set<string> };
}

/** The files that the pages need, with everything they import. */
export function offlineFiles(bundle: Record<string, Chunk>): string[] {
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = bundle[name];
    if (!chunk || files.has(name)) return;
    files.add(name);
    chunk.imports?.forEach(take);
    chunk.viteMetadata?.importedCss.forEach((css) => files.add(css));
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === "chunk" && OFFLINE_PAGES.some((page) => page.test(chunk.facadeModuleId ?? ""))) take(chunk.fileName);
  }
  return [...files].sort().map((name) => `/${name}`);
}

/** Writes the service worker with the list of what this very build consists of. */
export function serviceWorker(): Plugin {
  return {
    name: "anlan-service-worker",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = offlineFiles(bundle as unknown as Record<string, Chunk>);
        const source = readFileSync(SOURCE, "utf8");
        const version = createHash("sha256").update(JSON.stringify(files)).update(source).digest("hex").slice(0, 16);
        this.emitFile({ type: "asset", fileName: "service-worker.js", source: `const SHELL = ${JSON.stringify({ version, files })};\n${source}` });
      },
    },
  };
}
