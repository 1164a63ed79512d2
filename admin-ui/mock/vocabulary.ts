import type { Attribute, AttributeKind, Coded, FactType, Vocabulary } from "../src/api/types";

const coded = (code: string, zh: string, en: string): Coded => ({ code, labels: { zh, en } });
const attribute = (name: string, kind: AttributeKind, zh: string, en: string, ask: string, more: Partial<Attribute> = {}): Attribute => ({
  name,
  kind,
  labels: { zh, en },
  allowed: [],
  question: { zh: ask, en: `${en}?` },
  ...more,
});
const type = (name: string, zh: string, en: string, industries: string[], criteria: string[], attributes: Attribute[]): FactType => ({
  name,
  labels: { zh, en },
  industries,
  criteria,
  attributes,
});

export const vocabulary: Vocabulary = {
  industries: [
    coded("METALLURGY", "冶金", "Metallurgy"),
    coded("NONFERROUS", "有色", "Non-ferrous metals"),
    coded("BUILDING_MATERIALS", "建材", "Building materials"),
    coded("MACHINERY", "机械", "Machinery"),
    coded("LIGHT_INDUSTRY", "轻工", "Light industry"),
    coded("TEXTILE", "纺织", "Textiles"),
    coded("TOBACCO", "烟草", "Tobacco"),
    coded("COMMERCE", "商贸", "Commerce"),
  ],
  fields: [
    coded("INDUSTRY_TRADE", "工贸", "Industry and trade"),
    coded("HAZARDOUS_CHEMICALS", "危险化学品", "Hazardous chemicals"),
    coded("FIRE", "消防", "Fire protection"),
    coded("SPECIAL_EQUIPMENT", "特种设备", "Special equipment"),
  ],
  accidentTypes: [coded("FIRE_EXPLOSION", "火灾爆炸", "Fire or explosion"), coded("POISONING", "中毒窒息", "Poisoning or suffocation")],
  sources: [
    coded("SELF_INSPECTION", "企业自查", "Self-inspection"),
    coded("REGULATOR_INSPECTION", "执法检查", "Inspection by the authority"),
    coded("EXPERT_CHECK", "专家检查", "Check by experts"),
  ],
  enterpriseAttributes: [attribute("isMetalSmelting", "FLAG", "金属冶炼企业", "Metal smelting enterprise", "是否属于金属冶炼企业？")],
  factTypes: [
    type("PaintRoom", "调漆间、喷漆室", "Paint mixing or spray room", ["MACHINERY", "LIGHT_INDUSTRY"], ["令10-7-7", "令10-8-6"], [
      attribute("paintKind", "CHOICE", "漆的种类", "Kind of paint", "使用的是哪一种漆？", {
        allowed: [coded("WATER_BASED", "水性漆", "Water-based"), coded("SOLVENT_BASED", "非水性漆", "Not water-based")],
      }),
      attribute("gasAlarm", "DEVICE", "固定式可燃气体报警装置", "Fixed combustible gas alarm", "固定式可燃气体浓度监测报警装置状况如何？"),
      attribute("ventilation", "DEVICE", "通风设施", "Ventilation", "通风设施状况如何？"),
      attribute("area", "QUANTITY", "面积", "Area", "房间面积是多少？", { unit: "m²", min: 0 }),
    ]),
    type("MoltenMetalPit", "熔融金属区域的坑、地坪", "Pit or floor near molten metal", ["MACHINERY", "METALLURGY", "NONFERROUS"], ["令10-7-3"], [
      attribute("producing", "FLAG", "生产期间", "During production", "检查时是否正在生产？"),
      attribute("standingWater", "FLAG", "有积水", "Standing water", "该区域是否有积水？"),
    ]),
    type("DustCollector", "除尘系统", "Dust collection system", [], ["令10-11-3", "令10-11-6"], [
      attribute("dry", "FLAG", "干式除尘", "Dry collector", "是否为干式除尘？"),
      attribute("controls", "CHOICES", "控爆措施", "Explosion controls", "采取了哪些控爆措施？", {
        allowed: [coded("VENTING", "泄爆", "Venting"), coded("INERTING", "惰化", "Inerting"), coded("SUPPRESSION", "抑爆", "Suppression")],
      }),
      attribute("airLock", "DEVICE", "锁气卸灰装置", "Air-lock discharge", "锁气卸灰装置状况如何？"),
    ]),
    type("SpecialOperationWorker", "特种作业人员", "Special-operation worker", [], ["令10-3-2"], [
      attribute("onDuty", "FLAG", "正在作业", "On duty", "该人员是否正在从事特种作业？"),
      attribute("certified", "FLAG", "持有效证件", "Holds a valid certificate", "是否持有有效的特种作业操作证？"),
      attribute("certificateValidTo", "DAY", "证件有效期", "Certificate valid to", "证件有效期至哪一天？"),
    ]),
    type("QuickFreezer", "氨制冷快速冻结装置", "Ammonia quick freezer", [], ["令10-12-2"], [
      attribute("separateRoom", "FLAG", "单独作业间", "Room of its own", "是否设在单独的作业间内？"),
      attribute("headcount", "QUANTITY", "作业间人数", "People in the room", "作业间内有多少人？", { unit: "人", min: 0 }),
    ]),
  ],
};
