// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.risk;

/** 重大, 较大, 一般, 低: red, orange, yellow and blue; the worst first. */
public enum RiskLevel {
    MAJOR,
    HIGH,
    MEDIUM,
    LOW;

    /** 4 for the worst, 1 for the least, as the column of the database has it. */
    public int rank() {
        return switch (this) {
            case MAJOR -> 4;
            case HIGH -> 3;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }
}
