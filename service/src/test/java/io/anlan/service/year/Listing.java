// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.year;

import io.anlan.service.supervision.listing.ListingAcceptance;
import io.anlan.service.supervision.listing.ListingAcceptance.Expert;
import io.anlan.service.supervision.listing.ListingManagement.ListingDecision;
import io.anlan.service.supervision.listing.ListingManagement.PublicationProof;
import io.anlan.service.supervision.proceeding.ListingLevel;
import io.anlan.service.supervision.proceeding.ProceedingFile;
import io.anlan.service.supervision.proceeding.ProceedingKind;
import java.time.LocalDate;
import java.util.List;

/** A listing from its proposal to its end. */
final class Listing {

    private static final List<Expert> EXPERTS = List.of(
            new Expert("陈工", "上海安科院", "联动有效", true),
            new Expert("李工", "同济大学", "同意", true),
            new Expert("周工", "华东理工", "同意", true));

    private final Desks desks;
    private final String number;

    private Listing(Desks desks, String number) {
        this.desks = desks;
        this.number = number;
    }

    static Listing of(Desks desks, String danger, LocalDate today) {
        ProceedingFile proposed =
                Cast.INSPECTOR.does(() -> desks.listings().propose(danger, ListingLevel.DISTRICT, "整改难度大"));
        Listing it = new Listing(desks, proposed.number());
        var decision = new ListingDecision(true, "同意挂牌", null, "浦东新区安委办", null);
        Cast.REGULATOR.does(() -> desks.listings().decide(it.number, it.version(), decision));
        it.publish(today);
        return it;
    }

    void end(LocalDate today) {
        var acceptance = new ListingAcceptance(true, "隐患已消除", EXPERTS);
        Cast.SUPERVISOR.does(() -> desks.listings().accept(number, version(), acceptance));
        Cast.REGULATOR.does(() -> desks.listings().decideDelisting(number, version(), true, "同意摘牌"));
        publish(today);
    }

    private void publish(LocalDate today) {
        var publication = new PublicationProof("区政府网站", "https://www.pudong.gov.cn/x", today);
        Cast.REGULATOR.does(() -> desks.listings().publish(number, version(), publication));
    }

    /** As it stands now: its process and its watch note things as well. */
    private long version() {
        return desks.proceedings().file(number, ProceedingKind.LISTING).version();
    }
}
