// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration.print;

import io.anlan.service.risk.ControlLevel;
import io.anlan.service.risk.RiskLevel;
import java.awt.Color;

/** The four levels in words and colours: 重大红、较大橙、一般黄、低蓝. */
final class LevelStyle {

    private LevelStyle() {}

    static String word(RiskLevel level) {
        return switch (level) {
            case MAJOR -> "重大风险";
            case HIGH -> "较大风险";
            case MEDIUM -> "一般风险";
            case LOW -> "低风险";
        };
    }

    static Color fill(RiskLevel level) {
        return switch (level) {
            case MAJOR -> new Color(0xD9, 0x1E, 0x18);
            case HIGH -> new Color(0xF3, 0x8B, 0x00);
            case MEDIUM -> new Color(0xFF, 0xE0, 0x00);
            case LOW -> new Color(0x1E, 0x63, 0xC8);
        };
    }

    static Color ink(RiskLevel level) {
        return level == RiskLevel.MAJOR || level == RiskLevel.LOW ? Color.WHITE : Color.BLACK;
    }

    static String word(ControlLevel level) {
        return switch (level) {
            case COMPANY -> "公司级";
            case WORKSHOP -> "车间级";
            case TEAM -> "班组级";
            case POST -> "岗位级";
        };
    }
}
