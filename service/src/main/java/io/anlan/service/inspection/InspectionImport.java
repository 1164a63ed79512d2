// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.imports.ReceivedFile;
import io.anlan.service.platform.imports.TableImport;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** One file with findings on its way into the register. */
@Entity
@DynamicUpdate
@Table(schema = "inspection", name = "inspection_import")
class InspectionImport extends TableImport {

    /** For Hibernate. */
    protected InspectionImport() {}

    InspectionImport(ReceivedFile file, Actor actor, Instant now) {
        super(file, actor, now);
    }
}
