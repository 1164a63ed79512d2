import type { ThemeConfig } from "antd";

/** Sober: ink, one green-blue, hairlines instead of shadows. Red to yellow belong to the levels alone. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#0d6068",
    colorInfo: "#0d6068",
    colorLink: "#0b5a62",
    colorText: "#17262b",
    colorTextSecondary: "#4a5b61",
    colorTextTertiary: "#5d6d73",
    colorTextPlaceholder: "#66757b",
    colorTextDisabled: "#66757b",
    colorBorder: "#b9c5c6",
    colorBorderSecondary: "#dde4e3",
    colorBgLayout: "#f3f5f3",
    colorError: "#b3261e",
    colorSuccess: "#1d6b3c",
    borderRadius: 4,
    borderRadiusLG: 6,
    controlHeight: 36,
    fontSize: 14,
    fontFamily:
      '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    wireframe: false,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", fontWeight: 500 },
    Table: { headerBg: "#eef2f1", headerColor: "#3b4c52", cellPaddingBlock: 11, headerSplitColor: "transparent" },
    Segmented: { itemSelectedBg: "#ffffff", trackBg: "#e6ebea" },
  },
};
