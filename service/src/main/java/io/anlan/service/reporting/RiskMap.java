// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.reporting;

import io.anlan.service.organization.Organization;
import io.anlan.service.platform.Shanghai;
import io.anlan.service.reporting.CountedEnterprises.Levels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The four-colour map (四色图), of today or as it was at the end of an earlier day. */
@Service
public class RiskMap {

    /** What is tallied now, taken back by what changed since; nothing is taken back of a day that is not over. */
    private static final String DISTRICTS = """
            with changed as (
                select distinct on (c.risk_point) c.risk_point, c.from_level from risk.level_change c
                 where c.kind = 'LIVE' and c.at >= :until order by c.risk_point, c.at, c.id),
            since as (
                select risk_point, from_level from changed
                union all
                select p.id, p.live_level from risk.risk_point p
                 where p.retired_at >= :until and not exists (select from changed c where c.risk_point = p.id)),
            counts as (
                select enterprise_code, scope, major, high, medium, low from reporting.tallied
                union all
                select p.enterprise_code, p.scope,
                       (s.from_level = 'MAJOR')::int, (s.from_level = 'HIGH')::int, (s.from_level = 'MEDIUM')::int,
                       (s.from_level = 'LOW')::int
                  from since s join risk.risk_point p on p.id = s.risk_point where s.from_level is not null
                union all
                select p.enterprise_code, p.scope,
                       -(p.live_level = 'MAJOR')::int, -(p.live_level = 'HIGH')::int, -(p.live_level = 'MEDIUM')::int,
                       -(p.live_level = 'LOW')::int
                  from since s join risk.risk_point p on p.id = s.risk_point where p.status = 'ACTIVE'),
            firms as (
                select split_part(max(scope), '/', 2) as district, sum(major) as major, sum(high) as high,
                       sum(medium) as medium, sum(low) as low
                  from counts group by enterprise_code)
            select district, count(*) filter (where major > 0) as e_major,
                   count(*) filter (where major = 0 and high > 0) as e_high,
                   count(*) filter (where major = 0 and high = 0 and medium > 0) as e_medium,
                   count(*) filter (where major = 0 and high = 0 and medium = 0 and low > 0) as e_low,
                   sum(major) as major, sum(high) as high, sum(medium) as medium, sum(low) as low
              from firms group by district""";

    private static final String POINTS = """
            select p.id, p.number, p.name, p.place, p.place_name, p.plan_x, p.plan_y,
                   (select c.to_level from risk.level_change c where c.risk_point = p.id and c.kind = 'LIVE' and c.at < :until
                     order by c.at desc, c.id desc limit 1) as level
              from risk.risk_point p
             where p.enterprise_code = :enterprise and p.created_at < :until
               and (p.retired_at is null or p.retired_at >= :until)
             order by p.ordinal""";

    private final JdbcClient database;
    private final Organization organization;
    private final Clock clock;

    RiskMap(JdbcClient database, Organization organization, Clock clock) {
        this.database = database;
        this.organization = organization;
        this.clock = clock;
    }

    /** @param on null for today; a later day shows what is known now */
    @Transactional(readOnly = true)
    public CityRiskMap districts(@Nullable LocalDate on) {
        Map<String, Counted> counted = counted(on);
        return new CityRiskMap(
                day(on),
                organization.districts().stream()
                        .map(district -> {
                            Counted found = counted.getOrDefault(district.code(), Counted.NOTHING);
                            return new DistrictRisks(
                                    district.code(), district.name(), found.enterprises(), found.riskPoints());
                        })
                        .toList());
    }

    private Map<String, Counted> counted(@Nullable LocalDate on) {
        Map<String, Counted> counted = new HashMap<>();
        database.sql(DISTRICTS).param("until", until(on)).query(row -> {
            var enterprises = new Levels(
                    row.getLong("e_major"), row.getLong("e_high"), row.getLong("e_medium"), row.getLong("e_low"));
            var riskPoints =
                    new Levels(row.getLong("major"), row.getLong("high"), row.getLong("medium"), row.getLong("low"));
            counted.put(row.getString("district"), new Counted(enterprises, riskPoints));
        });
        return counted;
    }

    private record Counted(Levels enterprises, Levels riskPoints) {
        static final Counted NOTHING = new Counted(new Levels(0, 0, 0, 0), new Levels(0, 0, 0, 0));
    }

    /** @return empty when there is no such enterprise in sight */
    @Transactional(readOnly = true)
    public Optional<EnterpriseRiskMap> enterprise(String code, @Nullable LocalDate on) {
        return organization
                .enterprise(code)
                .map(enterprise -> new EnterpriseRiskMap(
                        day(on), enterprise.code(), enterprise.name(), plans(code), points(code, on)));
    }

    private List<MappedPlan> plans(String code) {
        return database.sql("""
                        select id, name, plan_evidence from organization.place
                         where enterprise_code = ? and plan_evidence is not null and retired_at is null order by name, id""")
                .param(code)
                .query((row, index) -> new MappedPlan(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    private List<MappedPoint> points(String code, @Nullable LocalDate on) {
        return database.sql(POINTS)
                .param("enterprise", code)
                .param("until", until(on))
                .query((row, index) -> new MappedPoint(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getObject("place", UUID.class),
                        row.getString("place_name"),
                        row.getBigDecimal("plan_x") == null ? null : row.getDouble("plan_x"),
                        row.getBigDecimal("plan_y") == null ? null : row.getDouble("plan_y"),
                        row.getString("level")))
                .list();
    }

    private LocalDate day(@Nullable LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        return on == null || on.isAfter(today) ? today : on;
    }

    private OffsetDateTime until(@Nullable LocalDate on) {
        return day(on).plusDays(1).atStartOfDay(Shanghai.ZONE).toOffsetDateTime();
    }

    /** @param on the end of this day, or now if it is today */
    public record CityRiskMap(LocalDate on, List<DistrictRisks> districts) {}

    /**
     * @param enterprises by the highest level of their risk points
     * @param riskPoints active ones by their live level
     */
    public record DistrictRisks(String code, String name, Levels enterprises, Levels riskPoints) {}

    /** An enterprise's risk points and the plans some of them have a position on. */
    public record EnterpriseRiskMap(
            LocalDate on, String code, String name, List<MappedPlan> plans, List<MappedPoint> points) {}

    /** @param picture SHA-256 of the stored plan */
    public record MappedPlan(UUID place, String name, String picture) {}

    /**
     * @param x position on the plan of the place, 0 left to 1 right; null without one
     * @param level at the end of the day; null when it had none yet
     */
    public record MappedPoint(
            UUID id,
            String number,
            String name,
            @Nullable UUID place,
            String placeName,
            @Nullable Double x,
            @Nullable Double y,
            @Nullable String level) {}
}
