// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization;

import io.anlan.service.platform.scope.Scoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An enterprise as the register has it. */
@Entity
@Immutable
@Table(name = "enterprise", schema = "organization")
class RegisteredEnterprise extends Scoped {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = UnifiedSocialCreditCode.LENGTH)
    private String code;

    private String name;

    private String category;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attributes;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected RegisteredEnterprise() {}

    Enterprise enterprise() {
        return new Enterprise(code, name, Objects.requireNonNull(industry()), scope(), Map.copyOf(attributes));
    }

    /** Code of GB/T 4754-2017. */
    String category() {
        return category;
    }
}
