// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document;

import io.anlan.service.organization.Organization;
import io.anlan.service.organization.UnitLevel;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Moments;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How units are named on documents: as the city set it, else by their own name. */
@Service
@Transactional
public class IssuingUnits {

    private static final String AUTHORITY = "应急管理局";

    private final JdbcClient database;
    private final Organization organization;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    IssuingUnits(
            JdbcClient database, Organization organization, AuditTrail audit, CurrentActor currentActor, Clock clock) {
        this.database = database;
        this.organization = organization;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IssuingUnit of(String path) {
        return database.sql("select path, name, short as abbreviation from document.issuing_unit where path = ?")
                .param(path)
                .query(IssuingUnit.class)
                .optional()
                .orElseGet(() -> byItsName(path));
    }

    private IssuingUnit byItsName(String path) {
        String name = organization.nameOf(path);
        String authority = UnitLevel.of(path) == UnitLevel.STREET ? name : name + AUTHORITY;
        return new IssuingUnit(path, authority, name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
    }

    /** The present person's unit and those directly below it. */
    @Transactional(readOnly = true)
    public List<IssuingUnit> below() {
        String unit = currentActor.actor().unit();
        return Stream.concat(
                        Stream.of(unit), organization.unitsBelow(unit).stream().map(Organization.Unit::path))
                .map(this::of)
                .toList();
    }

    /**
     * Sets how documents name a unit from now on; those there are stay as they are.
     *
     * @throws Refusal {@code document/unknown-unit}, {@code document/invalid-unit}
     */
    public IssuingUnit change(IssuingUnit wanted) {
        List<IssuingUnit> units = below();
        IssuingUnit before = units.stream()
                .filter(unit -> unit.path().equals(wanted.path()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "document/unknown-unit",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有这个发文单位。", "There is no such issuing unit below yours.")));
        var complaints =
                new Complaints().text("/name", wanted.name(), 60).text("/abbreviation", wanted.abbreviation(), 10);
        if (units.stream()
                .anyMatch(unit -> !unit.path().equals(wanted.path())
                        && unit.abbreviation().equals(wanted.abbreviation()))) {
            complaints.add(
                    "/abbreviation",
                    "in-use",
                    new Wording("其他单位已使用该机关代字", "Another unit has this short form; numbers could not be told apart."));
        }
        complaints.refuse("document/invalid-unit", new Wording("发文单位填写有误", "The issuing unit is wrong."));
        keep(before, wanted);
        return of(wanted.path());
    }

    private void keep(IssuingUnit before, IssuingUnit wanted) {
        database.sql("""
                        insert into document.issuing_unit values (:path, :name, :short, :at, :by)
                        on conflict (path) do update
                           set name = excluded.name, short = excluded.short, changed_at = excluded.changed_at,
                               changed_by = excluded.changed_by""")
                .param("path", wanted.path())
                .param("name", wanted.name())
                .param("short", wanted.abbreviation())
                .param("at", Moments.of(clock.instant()))
                .param("by", currentActor.actor().username())
                .update();
        audit.append(
                Act.change("issuing-unit", wanted.path(), wanted.path(), "changed", values(before), values(wanted)));
    }

    private static Map<String, Object> values(IssuingUnit unit) {
        return Map.of("name", unit.name(), "abbreviation", unit.abbreviation());
    }
}
