// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a unit: every query, also by primary key, returns it only to those whose scope covers that unit.
 *
 * <p>The table has the columns {@code scope} and {@code industry} and a policy using {@code platform.in_scope}.
 */
@MappedSuperclass
@FilterDef(
        name = "scope",
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters = {
            @ParamDef(name = "path", type = String.class, resolver = DataScope.Path.class),
            @ParamDef(name = "industries", type = String.class, resolver = DataScope.Industries.class)
        })
@Filter(
        name = "scope",
        condition = "platform.covers(:path, :industries, {alias}.scope, {alias}.industry)",
        deduceAliasInjectionPoints = false)
public abstract class Scoped {

    @Column(nullable = false, updatable = false)
    private String scope;

    @Column(updatable = false)
    private @Nullable String industry;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Scoped() {}

    /**
     * @param scope path of the unit it belongs to, e.g. {@code 310000/310115/310115004/310115004012/9131…}
     * @param industry code of the industry; null when those limited to an industry may see it too
     */
    protected Scoped(String scope, @Nullable String industry) {
        this.scope = scope;
        this.industry = industry;
    }

    public String scope() {
        return scope;
    }

    public @Nullable String industry() {
        return industry;
    }
}
