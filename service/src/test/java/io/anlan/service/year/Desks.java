// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.year;

import io.anlan.service.hiddendanger.HiddenDangerManagement;
import io.anlan.service.hiddendanger.clock.ClockTimelines;
import io.anlan.service.hiddendanger.closure.Closures;
import io.anlan.service.hiddendanger.duplicate.Duplicates;
import io.anlan.service.hiddendanger.extension.PostponementManagement;
import io.anlan.service.hiddendanger.objection.Objections;
import io.anlan.service.supervision.listing.ListingManagement;
import io.anlan.service.supervision.proceeding.ProceedingLedger;
import org.springframework.context.ApplicationContext;

/**
 * Where people act in the application.
 *
 * @param photograph SHA-256 of a stored file that every rectification shows
 */
record Desks(
        HiddenDangerManagement management,
        PostponementManagement moreTime,
        ClockTimelines clocks,
        Closures closures,
        Duplicates duplicates,
        Objections objections,
        ListingManagement listings,
        ProceedingLedger proceedings,
        String photograph) {

    static Desks of(ApplicationContext application, String photograph) {
        return new Desks(
                application.getBean(HiddenDangerManagement.class),
                application.getBean(PostponementManagement.class),
                application.getBean(ClockTimelines.class),
                application.getBean(Closures.class),
                application.getBean(Duplicates.class),
                application.getBean(Objections.class),
                application.getBean(ListingManagement.class),
                application.getBean(ProceedingLedger.class),
                photograph);
    }
}
