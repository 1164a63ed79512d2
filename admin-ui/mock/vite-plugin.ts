import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { createBackend, type MockAnswer, type MockRequest } from "./backend";
import { identity } from "./identity";

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function read(request: IncomingMessage, url: URL): Promise<MockRequest> {
  const body = await bodyOf(request);
  const contentType = request.headers["content-type"] ?? "";
  const parsed: MockRequest = {
    method: request.method ?? "GET",
    path: decodeURIComponent(url.pathname.replace(/^\/api/, "")),
    query: url.searchParams,
    token: request.headers.authorization?.replace("Bearer ", ""),
    ifMatch: request.headers["if-match"],
  };
  if (contentType.includes("application/json") && body.length > 0) parsed.json = JSON.parse(body.toString());
  if (contentType.includes("multipart")) {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
    const file = form.get("file") as File;
    parsed.file = { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  return parsed;
}

function write(response: ServerResponse, { status, json, bytes, type }: MockAnswer): void {
  response.statusCode = status;
  response.setHeader("content-type", type ?? "application/json");
  response.end(bytes ? Buffer.from(bytes) : JSON.stringify(json ?? null));
}

/** `npm run dev` without any server: the API and the login answer from memory. */
export function mockService(): Plugin {
  return {
    name: "anlan-mock-service",
    apply: (_, { command, isPreview }) => command === "serve" || isPreview === true,
    configureServer: (server) => answering(server.middlewares),
    configurePreviewServer: (server) => answering(server.middlewares),
  };
}

function answering(middlewares: Connect.Server): void {
  const answer = createBackend();
  middlewares.use((request, response, next) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    if (url.pathname.startsWith("/api/")) {
      read(request, url).then((parsed) => write(response, answer(parsed)), next);
    } else if (url.pathname.startsWith("/mock-identity/")) {
      bodyOf(request).then((body) => {
        const given = identity(url.origin, url.pathname, url.searchParams, new URLSearchParams(body.toString()), request.headers.cookie ?? "");
        if (given.cookie) response.setHeader("set-cookie", given.cookie);
        if (given.location) response.writeHead(302, { location: given.location }).end();
        else if (given.html) response.setHeader("content-type", "text/html;charset=utf-8").end(given.html);
        else write(response, { status: 200, json: given.json });
      }, next);
    } else next();
  });
}
