// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate says; nothing of it is ever changed: a renewed or corrected one takes its place.
 *
 * @param subject what it is for, e.g. 焊接与热切割作业; the latest of a kind and a subject counts
 * @param validTo last day it is valid; null when it does not end
 * @param reviewBy day by which it is to be reviewed; null for none
 * @param evidence SHA-256 of its stored photograph
 */
public record CertificateContent(
        @Nullable CertificateKind kind,
        @Nullable String subject,
        @Nullable String number,
        @Nullable String issuedBy,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validTo,
        @Nullable LocalDate reviewBy,
        @Nullable String evidence) {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    void check(LocalDate today) {
        var complaints = new Complaints()
                .present("/kind", kind)
                .optionalText("/subject", subject, 100)
                .text("/number", number, 50)
                .optionalText("/issuedBy", issuedBy, 100)
                .day("/issuedOn", issuedOn, EARLIEST, today);
        LocalDate issued = issuedOn == null ? EARLIEST : issuedOn;
        if (kind == CertificateKind.SPECIAL_OPERATION && (subject == null || subject.isBlank())) {
            complaints.add("/subject", "missing", new Wording("请填写准操项目", "What operation it is for must be said."));
        }
        if (validTo != null) {
            complaints.day("/validTo", validTo, issued, LATEST);
        }
        if (reviewBy != null) {
            complaints.day(
                    "/reviewBy", reviewBy, issued, validTo == null || validTo.isBefore(issued) ? LATEST : validTo);
        }
        complaints.refuse("organization/invalid-certificate", new Wording("证书信息填写有误", "The certificate is wrong."));
    }
}
