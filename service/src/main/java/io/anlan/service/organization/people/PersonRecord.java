// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as people see it.
 *
 * @param validity of the worst certificate that counts; null without any
 * @param certificates latest first
 */
public record PersonRecord(
        UUID id,
        long version,
        String enterpriseCode,
        String name,
        PersonContent.Duty duty,
        String post,
        String phone,
        @Nullable LocalDate leftOn,
        @Nullable Validity validity,
        List<CertificateRecord> certificates) {

    /**
     * A certificate.
     *
     * @param counts whether no later one of its kind and subject took its place
     * @param validity today
     */
    public record CertificateRecord(
            UUID id,
            CertificateKind kind,
            String subject,
            String number,
            String issuedBy,
            LocalDate issuedOn,
            @Nullable LocalDate validTo,
            @Nullable LocalDate reviewBy,
            @Nullable String evidence,
            boolean counts,
            Validity validity) {}
}
