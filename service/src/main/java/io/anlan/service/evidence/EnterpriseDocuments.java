// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import io.anlan.service.organization.Documents;
import io.anlan.service.organization.Enterprise;
import java.util.List;
import org.springframework.stereotype.Component;

/** Floor plans and certificates are stored files like any other. */
@Component
class EnterpriseDocuments implements Documents {

    private final EvidenceLocker locker;

    EnterpriseDocuments(EvidenceLocker locker) {
        this.locker = locker;
    }

    @Override
    public void attach(String sha256, Enterprise to) {
        locker.attach(List.of(sha256), to.path(), to.industry());
    }
}
