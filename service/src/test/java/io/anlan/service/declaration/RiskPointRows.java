// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.declaration;

import io.anlan.service.platform.scope.ServiceScope;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Risk points of an enterprise, written straight into the table. */
final class RiskPointRows {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    RiskPointRows(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    UUID add(String path, String name, String level) {
        UUID id = UUID.randomUUID();
        Map<String, Object> row = Map.of(
                "id", id,
                "scope", path,
                "code", path.substring(path.lastIndexOf('/') + 1),
                "name", name,
                "level", level);
        ServiceScope.run(() -> transaction.executeWithoutResult(
                status -> database.sql("""
                        insert into risk.risk_point (id, number, scope, industry, enterprise_code, enterprise_name,
                            district_code, place_name, name, process, hazard_factor, accident_types, method, scores,
                            graded_level, live_level, control_level, graded_by_pack, graded_on, own_measures, responsible,
                            created_at, created_by, updated_at)
                        values (:id, 'RP-' || lpad(nextval('risk.number')::text, 6, '0'), :scope, 'MACHINERY', :code,
                            '测试企业', '310115', '铸造车间', :name, '熔炼', '21 高温物质', array ['BURN', 'OTHER_EXPLOSION'],
                            'LS', '{"likelihood": 2, "severity": 3}', :level, :level, 'COMPANY', 'risk-grading/ls@1',
                            date '2026-03-10',
                            '[{"kind": "ENGINEERING", "text": "炉坑保持干燥、无积水，设漏炉报警", "checkedBy": "TEAM",
                               "frequency": "SHIFT"},
                              {"kind": "EMERGENCY", "text": "漏炉时立即断电、撤离并向应急坑排放", "checkedBy": "TEAM",
                               "frequency": "MONTH"}]',
                            '李师傅', now(), 'declaration', now())""").params(row).update()));
        return id;
    }

    void retire(UUID id) {
        ServiceScope.run(() -> transaction.executeWithoutResult(
                status -> database.sql("""
                        update risk.risk_point set status = 'RETIRED', retired_at = now(), retired_by = 'test',
                            retirement_reason = '停用' where id = ?""").param(id).update()));
    }
}
