import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { mockService } from "./mock/vite-plugin";
import { serviceWorker } from "./scripts/service-worker-plugin";

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));
/** With ANLAN_SERVICE=http://localhost:8080 the pages talk to a running service instead of the mock. */
const service = process.env.ANLAN_SERVICE;

export default defineConfig({
  plugins: [react(), serviceWorker(), ...(service ? [] : [mockService()])],
  server: { proxy: service ? { "/api": { target: service, changeOrigin: true } } : undefined },
  preview: { proxy: service ? { "/api": { target: service, changeOrigin: true } } : undefined },
  build: {
    outDir: "target/classes/META-INF/resources",
    emptyOutDir: true,
    target: "chrome107",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: [file("index.html"), file("silent-renew.html")] },
  },
  test: { environment: "jsdom", include: ["test/**/*.test.{ts,tsx}"], setupFiles: ["test/setup.ts"], testTimeout: 60_000 },
});
