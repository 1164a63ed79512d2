import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it } from "vitest";
import type { HiddenDanger } from "../src/api/types";
import { DocumentsCard } from "../src/features/hidden-dangers/documents-card";
import { show } from "./render";
import { serveAs, type Intercept } from "./service";

beforeEach(() => sessionStorage.clear());

const RECORD = { number: "HD-2026-000101", version: 4 } as HiddenDanger;
const edition = (number: number, voidReason: string | null) => ({ edition: number, templateVersion: 1, sha256: "ab".repeat(32), madeAt: "2026-03-10T01:00:00Z", madeBy: "安澜", voidSince: voidReason && "2026-03-11T01:00:00Z", voidReason });
const order = {
  id: "00000000-0000-0000-0000-000000000001",
  version: 2,
  kind: "RECTIFICATION_ORDER",
  kindLabels: { zh: "责令限期整改指令书", en: "Rectification order" },
  number: "（浦）应急责改〔2026〕12号",
  hiddenDanger: RECORD.number,
  title: "x",
  enterprise: "x",
  issuer: "浦东新区应急管理局",
  issuedOn: "2026-03-10",
  editions: [edition(1, "位置写错"), edition(2, null)],
  given: [
    { placeholder: "NUMBER", labels: { zh: "文书编号", en: "number" }, value: "12", correctable: false },
    { placeholder: "PLACE", labels: { zh: "隐患位置", en: "place" }, value: "二车间", correctable: true },
    { placeholder: "TITLE", labels: { zh: "隐患名称", en: "title" }, value: "报警器", correctable: true },
  ],
  allowedActions: [{ action: "REISSUE", allowed: true, reason: null }],
};
const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
const answers: Intercept = ({ path }) => {
  if (path.endsWith("/editions")) return json(order);
  return path.endsWith("/documents") ? json({ items: [order] }) : undefined;
};

it("shows the number, what is valid and what is void with its reason", async () => {
  serveAs("supervisor", answers);
  show(<DocumentsCard record={RECORD} />);
  await screen.findByText("（浦）应急责改〔2026〕12号");
  screen.getByText("被替换的版本（1）");
  screen.getByText(/作废：位置写错/);
  screen.getByRole("button", { name: "下载 （浦）应急责改〔2026〕12号 第2版 PDF" });
});

it("sends only what was corrected, for the edition that was seen", async () => {
  const seen = serveAs("supervisor", answers);
  show(<DocumentsCard record={RECORD} />);
  await userEvent.click(await screen.findByRole("button", { name: /更正并重新出具/ }));
  expect(screen.queryByLabelText("文书编号")).toBeNull();
  await userEvent.clear(screen.getByLabelText("隐患位置"));
  await userEvent.type(screen.getByLabelText("隐患位置"), "三车间");
  const send = screen.getByRole("button", { name: "出具新版本" });
  expect(send).toHaveProperty("disabled", true);
  await userEvent.type(screen.getByLabelText(/更正理由/), "位置写错");
  await userEvent.click(send);
  await waitFor(() => expect(seen.some(({ method }) => method === "POST")).toBe(true));
  const sent = seen.find(({ method }) => method === "POST");
  expect(sent?.json).toEqual({ reason: "位置写错", corrections: [{ placeholder: "PLACE", value: "三车间" }] });
  expect(sent?.ifMatch).toBe('"2"');
});
