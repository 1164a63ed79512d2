import { createHash } from "node:crypto";
import type { Fact, NewHiddenDanger } from "../src/api/types";
import { perform } from "./acts";
import { enterprises, people } from "./people";
import { dayFrom, files, type MockRecord, records, register } from "./records";

const who = (username: string) => people.find((person) => person.username === username)!;

export function keepFile(name: string, mediaType: string, bytes: Uint8Array) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const evidence = { sha256, name, mediaType, size: bytes.length };
  files.set(sha256, { bytes, evidence });
  return evidence;
}

const scene = (title: string, ground: string, extra: string) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 420"><rect width="640" height="420" fill="${ground}"/><path d="M0 330h640v90H0z" fill="#6f7673"/><path d="M70 110h210v220H70z" fill="#8d9a9d"/><path d="M90 130h170v90H90z" fill="#b9c6c8"/><path d="M330 230h70v100h-70zM415 250h60v80h-60z" fill="#9c5a3c"/>${extra}<text x="24" y="48" font-size="24" fill="#22343a">${title}</text></svg>`,
  );

function report(enterprise: number, title: string, place: string, foundDaysAgo: number, facts: Fact[], evidence: string[] = []): NewHiddenDanger {
  return {
    enterpriseCode: enterprises[enterprise]?.code ?? "",
    title,
    place,
    description: `检查时在${place}发现：${title}。已要求现场人员停止相关作业并通知负责人。`,
    foundOn: dayFrom(-foundDaysAgo),
    source: "ENFORCEMENT_INSPECTION",
    field: "INDUSTRY_TRADE",
    enterprise: {},
    facts,
    evidence,
  };
}
const fact = (type: string, values: Fact["values"]): Fact[] => [{ ref: "1", type, values }];
const plan = {
  interimControls: "调漆间停用，断电上锁，设置警戒",
  measures: "安装固定式可燃气体浓度监测报警装置两套并与风机联锁",
  responsiblePerson: "王建国",
  funds: 68000,
  completeBy: dayFrom(12),
  emergencyPlan: "启动火灾爆炸专项预案，配备便携式检测仪",
};

/** One record in every state, so that every page has something to show. */
export function seed(): void {
  const inspector = who("inspector");
  const before = keepFile("调漆间-整改前.svg", "image/svg+xml", scene("2号厂房 调漆间", "#d7d2c4", ""));
  const after = keepFile("调漆间-整改后.svg", "image/svg+xml", scene("2号厂房 调漆间", "#dfe6df", '<circle cx="520" cy="120" r="26" fill="#c9362b"/><path d="M516 146h8v60h-8z" fill="#444"/>'));
  const paint = (gasAlarm: string, ventilation = "WORKING") => fact("paintRoom", { room: "SPRAY_ROOM", paint: "SOLVENT_BASED", fixedGasAlarm: gasAlarm, ventilation });
  const add = (draft: NewHiddenDanger, ...steps: ((record: MockRecord) => void)[]) => {
    const record = register(draft, inspector);
    steps.forEach((step) => step(record));
  };
  const planned = (record: MockRecord) => perform(record, "SUBMIT_PLAN", plan, who("enterprise"));
  const approved = (record: MockRecord) => perform(record, "APPROVE_PLAN", { opinion: "同意，按期完成" }, who("regulator"));
  const rectified = (record: MockRecord) => perform(record, "RECTIFY", { measures: "已安装报警装置两套并完成联锁调试", cost: 65200, evidence: [after.sha256] }, who("enterprise"));
  add(report(0, "调漆间未设固定式可燃气体报警装置", "2号厂房东侧调漆间", 3, paint("ABSENT"), [before.sha256]), planned, approved, rectified);
  add(report(0, "喷漆室可燃气体报警器失效", "3号厂房喷漆室", 2, paint("FAILED")), planned);
  add(report(1, "打磨区积尘严重，未落实清理制度", "打磨车间", 5, fact("dustLayer", { cleaningCarriedOut: false, thickness: 12 })));
  add(report(0, "电焊工持证情况待核实", "总装车间", 1, fact("specialOperator", { onDuty: true })));
  add(report(0, "调漆间通风机噪声大，需检修", "1号厂房调漆间", 30, paint("WORKING")), (record) => {
    record.dueOn = dayFrom(-4);
    record.overdueSince = dayFrom(-3);
  });
  add(report(1, "速冻间作业人数偏多", "冷库速冻间", 4, fact("quickFreezer", { separateRoom: true, workersInRoom: 9 })));
  add(report(0, "事故坑积水", "熔炼车间", 20, fact("standingWater", { producing: true, waterPresent: true, zone: "ACCIDENT_PIT" }), [before.sha256]), planned, approved, rectified, (record) =>
    perform(record, "ACCEPT", { opinion: "现场核实，已整改到位" }, who("supervisor")),
  );
  add(report(2, "浇铸坑边有少量积水", "浇铸区", 6, fact("standingWater", { producing: false, waterPresent: true, zone: "ACCIDENT_PIT" })));
  if (records.size === 0) throw new Error("the mock has no records");
}
