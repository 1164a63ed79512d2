// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.compliance.FindingVocabulary;
import io.anlan.service.hiddendanger.register.HiddenDangerLedger.LedgerRow;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the ledger of hidden dangers (隐患台账). */
final class HiddenDangerColumns {

    static final List<String> HEADER = List.of(
            "序号", "企业名称", "所在区域", "隐患描述", "隐患类别", "隐患等级", "依据条款", "发现日期", "来源", "责任单位/人", "整改措施", "整改期限", "整改完成日期",
            "验收人", "状态", "照片", "隐患编号");
    private static final Map<String, String> LEVELS = Map.of("MAJOR", "重大事故隐患", "GENERAL", "一般事故隐患");

    private final Map<String, String> accidents;
    private final Map<String, String> sources;

    HiddenDangerColumns(FindingVocabulary vocabulary) {
        accidents = LedgerWords.labels(vocabulary.accidentTypes());
        sources = LedgerWords.labels(vocabulary.sources());
    }

    /** @param region the enterprise lies in */
    @Nullable
    Object[] cells(int position, String region, LedgerRow row) {
        return new @Nullable Object[] {
            position,
            row.enterprise(),
            region,
            row.description(),
            LedgerWords.label(accidents, row.accidentType()),
            LEVELS.getOrDefault(String.valueOf(row.level()), "待判定"),
            String.join("、", row.criteria()),
            row.foundOn(),
            LedgerWords.label(sources, row.source()),
            responsible(row),
            row.measures(),
            row.dueOn(),
            LedgerWords.day(row.submittedAt()),
            row.acceptedBy(),
            state(row),
            row.photos() == 0 ? null : row.photos() + "张",
            row.number()
        };
    }

    private static String responsible(LedgerRow row) {
        return row.responsible() == null ? row.enterprise() : row.enterprise() + "/" + row.responsible();
    }

    private static String state(LedgerRow row) {
        boolean late = row.overdue() && !row.status().equals("CLOSED");
        return LedgerWords.label(LedgerWords.STATES, row.status()) + (late ? "（逾期）" : "");
    }
}
