// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import io.anlan.service.hiddendanger.Dossier;
import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.Report;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our own: determination, aggregate, process, audit, outbox and notices, through the application services. */
final class ServiceRoad implements Road {

    private final HiddenDangerManagement management;
    private final JdbcClient owner;
    private final String photograph;

    ServiceRoad(Workbench workbench, String photograph) {
        this.management = workbench.application.getBean(HiddenDangerManagement.class);
        this.owner = workbench.owner;
        this.photograph = photograph;
    }

    @Override
    public String name() {
        return "Anlan";
    }

    @Override
    public void complete() {
        completed();
    }

    String completed() {
        Dossier registered = People.as(People.REPORTER, () -> management.register(report()));
        String number = registered.number();
        Dossier submitted = People.as(
                People.SAFETY_MANAGER,
                () -> management.submitRectification(
                        number,
                        registered.version(),
                        "已与承租单位补签安全生产管理协议并完成检查",
                        new BigDecimal("1200.00"),
                        List.of(photograph)));
        People.as(
                People.SUPERVISOR,
                () -> management.accept(number, submitted.version(), "现场核实，已整改到位", List.of(), List.of()));
        return number;
    }

    private static Report report() {
        return new Report(
                People.ENTERPRISE_CODE,
                "承租单位安全检查记录不全",
                "现场检查发现，对承租单位的定期安全检查记录缺少两次签字，其余管理要求均已落实。",
                "2号厂房",
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                "SELF_INSPECTION",
                "INDUSTRY_TRADE",
                null,
                Map.of(),
                List.of(Map.of(
                        "ref",
                        "1",
                        "type",
                        "contractorOrTenant",
                        "values",
                        Map.of(
                                "kind",
                                "TENANT",
                                "agreementSigned",
                                true,
                                "dutiesInContract",
                                true,
                                "coordinationCarriedOut",
                                true,
                                "periodicChecksCarriedOut",
                                true))),
                List.of(),
                null);
    }

    @Override
    public boolean isBusy() {
        return owner.sql("select exists (select from outbox.event_publication)")
                .query(Boolean.class)
                .single();
    }
}
