import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { ProcessStanding } from "../src/api/types";
import { stepAddress } from "../src/features/process/addresses";
import ProcessPage from "../src/features/process/process-page";
import ProcessesPage from "../src/features/process/processes-page";
import ProcessStepPage from "../src/features/process/process-step-page";
import InterviewsPage from "../src/features/supervision/interviews-page";
import { drawnIn, drawnName, readableSize } from "../src/ui/drawing-language";
import { show } from "./render";
import { serveAs } from "./service";

vi.mock("../src/features/process/standing-process-diagram", () => ({ default: () => <p>drawn</p> })); // needs a browser that draws

const DAY = 86_400;
const step = (over: object) => ({ id: "userTask_rectify", labels: { zh: "整改", en: "Rectify" }, drawn: true, roles: ["ENTERPRISE_SAFETY_MANAGER"], standing: 12, medianAge: 20 * DAY, oldestAge: 90 * DAY, usual: { passages: 40, p50: 5 * DAY, p90: 15 * DAY }, pace: "SLOW", jammed: true, ...over });
const view = {
  id: "rectification",
  title: { zh: "隐患整改", en: "Rectification" },
  version: 3,
  asOf: "2026-03-10T01:00:00Z",
  bpmn: "",
  jamMinimum: 5,
  usualMinimum: 20,
  steps: [step({}), step({ id: "userTask_reviewPlan", labels: { zh: "审查方案", en: "Review plan" }, standing: 0, medianAge: null, oldestAge: null, usual: null, pace: "EMPTY", jammed: false }), step({ id: "userTask_old", labels: { zh: "旧环节", en: "Old step" }, drawn: false, standing: 1, usual: null, pace: "UNKNOWN", jammed: false })],
} as unknown as ProcessStanding;
const times = { from: "2025-10-01T00:00:00Z", to: view.asOf, items: [{ month: "2026-02", step: "userTask_rectify", passages: 9, p50: 5 * DAY, p90: 15 * DAY }] };

it("says in words where it jams and why, and leads from each number to its records", async () => {
  serveAs("supervisor", ({ path }) => {
    if (path.endsWith("/times")) return Response.json(times);
    return path.endsWith("/processes/rectification") ? Response.json(view) : undefined;
  });
  show(<ProcessPage />, "/processes/rectification?district=310115", "/processes/:process");
  const steps = within(await screen.findByRole("table", { name: "各环节在办" }));
  const rectify = within(steps.getByRole("row", { name: /^整改/ }));
  expect(rectify.getByRole("link").getAttribute("href")).toBe("/hidden-dangers?step=userTask_rectify&district=310115");
  rectify.getByText("堵住了");
  rectify.getByText("90 天");
  await userEvent.click(rectify.getByText("为什么？"));
  rectify.getByText(/半数已停留 20 天以上.*办结 40 次：半数不超过 5 天，九成不超过 15 天/);
  within(steps.getByRole("row", { name: /^审查方案/ })).getByText("无在办");
  within(steps.getByRole("row", { name: /^旧环节/ })).getByText("（旧版流程图的环节）", { exact: false });
  const months = within(await screen.findByRole("table", { name: "各环节用时" }));
  months.getByText("5 天 / 15 天（9 次）");
});

it("lists all processes and says which jam", async () => {
  serveAs("supervisor", ({ path }) => (path.endsWith("/processes") ? Response.json({ asOf: view.asOf, items: [{ id: "rectification", title: view.title, standing: 13, jammed: 1, oldestAge: 90 * DAY }, { id: "interview", title: { zh: "约谈", en: "Interview" }, standing: 0, jammed: 0, oldestAge: null }] }) : undefined));
  show(<ProcessesPage />, "/processes", "/processes");
  expect((await screen.findByRole("link", { name: "隐患整改" })).getAttribute("href")).toBe("/processes/rectification");
  screen.getByText("1 个环节堵住");
  screen.getByText("正常流转");
});

it("leads to the ledger of a thing where it has one, and to a list of its own where it has none", () => {
  expect(stepAddress("listed-supervision", "userTask_decide", "310115")).toBe("/listings?step=userTask_decide&district=310115");
  expect(stepAddress("interview", "userTask_call", undefined)).toBe("/interviews?step=userTask_call");
  expect(stepAddress("enforcement-transfer", "userTask_file", undefined)).toBe("/enforcement-transfers?step=userTask_file");
  expect(stepAddress("extension", "userTask_decide", undefined)).toBe("/processes/extension/steps/userTask_decide");
});

it("narrows the ledger to the step that was counted, and says which", async () => {
  const seen = serveAs("supervisor", ({ path }) => (path === "/interviews" ? Response.json({ items: [], total: 0 }) : undefined));
  show(<InterviewsPage />, "/interviews?step=userTask_call&district=310115", "/interviews");
  await screen.findByText("共 0 项");
  expect(seen.find(({ path }) => path === "/interviews")?.query.toString()).toBe("step=userTask_call&district=310115&offset=0&limit=20");
  await userEvent.click(screen.getByRole("button", { name: /停在环节：通知约谈/ }));
  await waitFor(() => expect(seen.at(-1)?.query.toString()).toBe("district=310115&offset=0&limit=20"));
});

it("lists what stands at a step of what has no ledger: what it is about, who is waited for and until when", async () => {
  const item = { key: "HD-2026-000001/2", number: "HD-2026-000001", title: "喷漆室积尘", enterprise: "宏达", district: "310115", since: view.asOf, matter: "EXTENSION", roles: ["DISTRICT_REGULATOR"], until: "2026-03-24" };
  serveAs("supervisor", ({ path }) => (path.endsWith("/steps/userTask_decide") ? Response.json({ process: "extension", step: { zh: "审批", en: "Decide" }, total: 1, items: [item] }) : undefined));
  show(<ProcessStepPage />, "/processes/extension/steps/userTask_decide", "/processes/:process/steps/:step");
  const row = within(await screen.findByRole("row", { name: /喷漆室积尘/ }));
  expect(row.getByRole("link", { name: "HD-2026-000001/2" }).getAttribute("href")).toBe("/hidden-dangers/HD-2026-000001");
  row.getByText("延期");
  row.getByText("区级监管");
  row.getByText("2026-03-24");
  screen.getByText(/共 1 项停在这一环节/);
});

it("names what is drawn in the language of the reader", () => {
  const drawing = drawnIn("en", '<process name="约谈 Interview"><userTask name="通知约谈 Call&#10; again" /><task name="Only" /></process>');
  expect([...drawing.matchAll(/name="([^"]*)"/g)].map(([, name]) => name)).toEqual(["Interview", "Call again", "Only"]);
  expect(drawnName("已了结? Over?", "zh-CN")).toBe("已了结?");
});

it("draws words larger the more a drawing has to shrink", () => {
  const wide = (width: number) => `<p xmlns:dc="d"><dc:Bounds x="10" y="5" width="${width}" height="90" /></p>`;
  expect(readableSize(wide(900), { width: 1000, height: 400 })).toBe(12);
  expect(readableSize(wide(1800), { width: 1200, height: 400 })).toBe(15);
  expect(readableSize(wide(4000), { width: 1000, height: 400 })).toBe(18);
});
