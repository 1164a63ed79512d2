import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "../src/app/paths";

const ROOT = join(import.meta.dirname, "..");
const files = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const sources = files("src").filter((name) => /\.tsx?$/.test(name));
const read = (name: string) => readFileSync(name, "utf8");

type Texts = { [key: string]: string | Texts };
const flat = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));
const language = (name: string) => new Map(files(`src/i18n/${name}`).flatMap((file) => flat(JSON.parse(read(file)))));
const singular = (key: string) => key.replace(/_(one|other)$/, "");
const holes = (text = "") => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort().join();

describe("texts", () => {
  const zh = language("zh-CN");
  const en = language("en");
  const keys = new Set([...zh.keys()].map(singular));

  it("exist in both languages", () => {
    expect([...new Set([...en.keys()].map(singular))].sort()).toEqual([...keys].sort());
  });
  it("take the same values in both languages", () => {
    for (const [key, text] of en) expect(`${key} ${holes(text)}`).toBe(`${key} ${holes(zh.get(singular(key)))}`);
  });
  it("are written wherever a page asks for one", () => {
    const asked = sources.flatMap((name) => [...read(name).matchAll(/\bt\("([\w.]+)"/g)].map(([, key = ""]) => key));
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !keys.has(key))).toEqual([]);
  });
  it("are punctuated as Chinese is", () => {
    const wrong = (text: string) => /[\p{Script=Han}”）》][,;]|[,;][\p{Script=Han}“（《]/u.test(text);
    expect(["已被他人更新,请刷新", "目前为“已定级”,不能办理", "live;前加"].every(wrong)).toBe(true);
    expect([...zh].filter(([, text]) => wrong(text))).toEqual([]);
  });
  it("are all asked for", () => {
    const code = sources.map(read).join("\n");
    const stems = [...code.matchAll(/`([\w.]+)\.\$\{/g)].map(([, stem = ""]) => stem);
    const quoted = new Set([...code.matchAll(/"([\w]+(?:\.[\w]+)+)"/g)].map(([, key = ""]) => key));
    expect([...keys].filter((key) => !quoted.has(key) && !stems.some((stem) => key.startsWith(`${stem}.`)))).toEqual([]);
  });
});

describe("files", () => {
  it("are named in kebab-case", () => {
    const names = [...sources, ...files("e2e"), ...files("mock")].map((name) => name.split("/").pop() ?? "");
    expect(names.filter((name) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name))).toEqual([]);
  });
  it("export a default only when they are pages or loaded later", () => {
    const offenders = sources.filter((name) => /export default/.test(read(name)) && !/-page\.tsx$|process-diagram\.tsx$/.test(name));
    expect(offenders).toEqual([]);
  });
  it("record no registry in the lock file", () => {
    expect(read(join(ROOT, "package-lock.json"))).not.toContain('"resolved"');
  });
});

it("keeps every address, since people bookmark them", () => {
  expect({ ...paths, record: paths.record("HD-2026-000001"), recordUnder: paths.recordUnder("HD-2026-000001", "1"), ruleLine: paths.ruleLine("1", "2"), ruledBy: paths.ruledBy("deadlines/default", "D-6"), template: paths.template("MET-R001"), inspection: paths.inspection("1"), listing: paths.listing("LS-1"), interview: paths.interview("IV-1"), transfer: paths.transfer("ET-1"), riskPoint: paths.riskPoint("RP-000001"), checklist: paths.checklist("RP-000001"), editRiskPoint: paths.editRiskPoint("RP-000001"), enterprise: paths.enterprise("X"), enterpriseTab: paths.enterpriseTab("X", "people"), notice: paths.notice("t"), webhook: paths.webhook("1"), rulePack: paths.rulePack("deadlines/default"), redetermination: paths.redetermination(1), rulePackRows: paths.rulePackRows("deadlines/default"), ruleRevision: paths.ruleRevision("1"), process: paths.process("rectification"), processVersions: paths.processVersions("rectification"), processStep: paths.processStep("rectification", "userTask_rectify"), standingAt: paths.standingAt("userTask_rectify"), scannedEnterprise: paths.scannedEnterprise("X"), scannedRiskPoint: paths.scannedRiskPoint("RP-000001") }).toEqual({
    work: "/",
    report: "/report",
    register: "/hidden-dangers",
    record: "/hidden-dangers/HD-2026-000001",
    recordUnder: "/hidden-dangers/HD-2026-000001?revision=1",
    ruleLine: "/rules/revisions/1?tab=sheets&row=2",
    ruledBy: "/hidden-dangers?rulePack=deadlines%2Fdefault&ruleRow=D-6",
    catalogue: "/catalogue",
    template: "/catalogue/MET-R001",
    rulePacks: "/rule-packs",
    rulebook: "/rules/packs",
    rulePack: "/rules/packs/deadlines/default",
    redetermination: "/rules/publications/1/redetermination",
    ruleAttributes: "/rules/attributes",
    rulePackRows: "/rules/packs/deadlines/default/rows",
    ruleRevision: "/rules/revisions/1",
    inspections: "/inspections",
    newInspection: "/inspections/new",
    inspection: "/inspections/1",
    rechecks: "/rechecks",
    riskPoints: "/risk-points",
    newRiskPoint: "/risk-points/new",
    riskPoint: "/risk-points/RP-000001",
    editRiskPoint: "/risk-points/RP-000001/edit",
    riskPointImport: "/risk-points/import",
    regradings: "/risk-points/regradings",
    enterprises: "/enterprises",
    newEnterprise: "/enterprises/new",
    enterprise: "/enterprises/X",
    enterpriseTab: "/enterprises/X/people",
    notice: "/notice/t",
    scannedEnterprise: "/q/e/X",
    scannedRiskPoint: "/q/r/RP-000001",
    checklist: "/risk-points/RP-000001/checklist",
    statistics: "/statistics",
    countedEnterprises: "/statistics/enterprises",
    riskMap: "/risk-map",
    ladder: "/ladder",
    processes: "/processes",
    process: "/processes/rectification",
    processVersions: "/processes/rectification/versions",
    processStep: "/processes/rectification/steps/userTask_rectify",
    standingAt: "/hidden-dangers?step=userTask_rectify",
    inspectionImport: "/inspection-imports",
    documents: "/documents",
    documentTemplates: "/documents/templates",
    calendar: "/calendar",
    notices: "/notices",
    notificationPreferences: "/notification-preferences",
    webhooks: "/webhooks",
    webhook: "/webhooks/1",
    listings: "/listings",
    listing: "/listings/LS-1",
    interviews: "/interviews",
    interview: "/interviews/IV-1",
    transfers: "/enforcement-transfers",
    transfer: "/enforcement-transfers/ET-1",
    committees: "/committees",
    supervisionWork: "/supervision-work",
    publicListings: "/public/listings",
    absences: "/absences",
    audit: "/audit",
    signedIn: "/auth/callback",
    silentRenew: "/silent-renew.html",
  });
});

it("describes no shape of the service by hand", () => {
  const lines = ["types", "rulebook-types"]
    .flatMap((file) => read(join(ROOT, `src/api/${file}.ts`)).split("\n"))
    .filter((line) => line.startsWith("export") && line !== 'export type * from "./rulebook-types";');
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.filter((line) => !/^export type \w+ = Described\["\w+"\];$/.test(line))).toEqual([]);
});
