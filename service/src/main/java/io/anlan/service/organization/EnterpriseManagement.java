// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Role;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.problem.Complaints;
import io.anlan.service.platform.version.SeenVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Registers enterprises and keeps what is said about them. */
@Service
@Transactional
public class EnterpriseManagement implements EnterpriseLevels {

    private static final String KIND = "enterprise";

    private final JdbcClient database;
    private final EnterpriseRegister register;
    private final IndustryClasses classes;
    private final Units units;
    private final EnterpriseVocabulary vocabulary;
    private final AuditTrail audit;
    private final CurrentActor currentActor;

    EnterpriseManagement(
            JdbcClient database,
            EnterpriseRegister register,
            IndustryClasses classes,
            Units units,
            EnterpriseVocabulary vocabulary,
            AuditTrail audit,
            CurrentActor currentActor) {
        this.database = database;
        this.register = register;
        this.classes = classes;
        this.units = units;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /**
     * Takes an enterprise into the register.
     *
     * @param typed its unified social credit code, as people type it
     * @throws Refusal {@code organization/invalid-code}, {@code organization/invalid-enterprise}, {@code
     *     organization/registered-already}
     */
    public EnterpriseRecord register(String typed, EnterpriseContent content) {
        String code = code(typed);
        String industry = check(content);
        int rows = database.sql("""
                        insert into organization.enterprise (code, scope, name, category, industry, industry_reason,
                            address, principal, phone, employees, scale, attributes)
                        values (:code, :scope, :name, :category, :industry, :reason, :address, :principal, :phone,
                            :employees, :scale, :attributes::jsonb) on conflict do nothing""")
                .param("code", code)
                .params(values(code, industry, content))
                .update();
        if (rows == 0) {
            throw Phrases.registeredAlready(code);
        }
        EnterpriseRecord now = register.demand(code);
        audit.append(new Act(KIND, code, now.path(), "registered", Map.of(), now.state(), null));
        return now;
    }

    /**
     * Changes what is said about it; name, class, industry and unit are the authority's to change.
     *
     * @param seen version that was seen
     * @throws Refusal {@code organization/unknown-enterprise}, {@code organization/invalid-enterprise}, {@code
     *     organization/regulators-only}
     */
    public EnterpriseRecord change(String code, long seen, EnterpriseContent content) {
        EnterpriseRecord before = register.demand(code);
        String industry = check(content);
        SeenVersion.demand(seen, before.version());
        if (!currentActor.actor().is(Role.DISTRICT_REGULATOR, Role.CITY_REGULATOR)
                && changesWhatTheAuthorityKeeps(before, industry, content)) {
            throw Phrases.regulatorsOnly();
        }
        int rows = database.sql("""
                        update organization.enterprise set scope = :scope, name = :name, category = :category,
                            industry = :industry, industry_reason = :reason, address = :address, principal = :principal,
                            phone = :phone, employees = :employees, scale = :scale, attributes = :attributes::jsonb,
                            version = version + 1
                        where code = :code::bpchar and version = :seen""")
                .param("code", code)
                .param("seen", seen)
                .params(values(code, industry, content))
                .update();
        SeenVersion.demand(1, rows);
        EnterpriseRecord now = register.demand(code);
        audit.append(Act.change(KIND, code, now.path(), "changed", before.state(), now.state()));
        return now;
    }

    @Override
    public void become(String code, @Nullable String level) {
        database.sql("""
                        update organization.enterprise set level = :level
                        where code = :code::bpchar and level is distinct from :level::text""").param("code", code).param("level", level).update();
    }

    private static String code(String typed) {
        try {
            return UnifiedSocialCreditCode.of(typed).value();
        } catch (IllegalArgumentException invalid) {
            throw Phrases.invalidCode(typed.length() > 50 ? typed.substring(0, 50) : typed)
                    .because(invalid);
        }
    }

    /** The industry it is to be registered with, when nothing stands against the rest. */
    private String check(EnterpriseContent content) {
        Complaints complaints = content.complaints();
        vocabulary
                .complaints(content.knownAttributes())
                .forEach(violation -> complaints.add(violation.pointer(), violation.code(), violation.message()));
        if (content.unit() != null && !content.unit().isBlank() && !units.mayHoldEnterprises(content.unit())) {
            complaints.add("/unit", "unknown-unit", Phrases.UNKNOWN_UNIT);
        }
        String category = Objects.requireNonNullElse(content.category(), "");
        String byClass = classes.industryOf(category);
        String industry = content.industry() == null ? byClass : content.industry();
        if (!EnterpriseContent.INDUSTRIES.contains(industry)) {
            complaints.add("/industry", "unknown", Phrases.UNKNOWN_INDUSTRY);
        } else if (!industry.equals(byClass)
                && Objects.requireNonNullElse(content.industryReason(), "").isBlank()) {
            complaints.add("/industryReason", "missing", Phrases.reasonNeeded(category, byClass));
        }
        complaints.refuse("organization/invalid-enterprise", new Wording("企业信息填写有误", "The record is wrong."));
        return industry;
    }

    private boolean changesWhatTheAuthorityKeeps(EnterpriseRecord before, String industry, EnterpriseContent content) {
        return !before.name().equals(content.mustBe(content.name()))
                || !before.category().equals(content.category())
                || !before.industry().equals(industry)
                || !Objects.equals(before.industryReason(), reason(industry, content))
                || !before.unit().equals(content.unit());
    }

    private @Nullable String reason(String industry, EnterpriseContent content) {
        return classes.industryOf(content.mustBe(content.category())).equals(industry)
                ? null
                : content.mustBe(content.industryReason());
    }

    private Map<String, @Nullable Object> values(String code, String industry, EnterpriseContent content) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("scope", content.unit() + "/" + code);
        values.put("name", content.mustBe(content.name()));
        values.put("category", content.category());
        values.put("industry", industry);
        values.put("reason", reason(industry, content));
        values.put("address", content.mustBe(content.address()));
        values.put("principal", content.mustBe(content.principal()));
        values.put("phone", content.mustBe(content.phone()));
        values.put("employees", content.employees());
        values.put("scale", content.scale() == null ? null : content.scale().name());
        values.put("attributes", JsonMapper.shared().writeValueAsString(content.knownAttributes()));
        return values;
    }
}
