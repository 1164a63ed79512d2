// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.document.template;

import static io.anlan.service.document.template.Placeholder.CONCLUSION;
import static io.anlan.service.document.template.Placeholder.DECISION;
import static io.anlan.service.document.template.Placeholder.DELISTED_ON;
import static io.anlan.service.document.template.Placeholder.DELISTING_OPINION;
import static io.anlan.service.document.template.Placeholder.DUE_ON;
import static io.anlan.service.document.template.Placeholder.EXTENDED_TO;
import static io.anlan.service.document.template.Placeholder.EXTENSION_ROUND;
import static io.anlan.service.document.template.Placeholder.FOLLOW_UP_DUE_ON;
import static io.anlan.service.document.template.Placeholder.INTERVIEWED;
import static io.anlan.service.document.template.Placeholder.LISTED_ON;
import static io.anlan.service.document.template.Placeholder.LISTING_LEVEL;
import static io.anlan.service.document.template.Placeholder.MEASURES;
import static io.anlan.service.document.template.Placeholder.MINUTES;
import static io.anlan.service.document.template.Placeholder.NUMBER;
import static io.anlan.service.document.template.Placeholder.REVIEWED_ON;
import static io.anlan.service.document.template.Placeholder.SUPERVISING_BODY;

import io.anlan.service.platform.Wording;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The official documents there are. */
public enum DocumentKind {
    /** 责令限期整改指令书: what is wrong, and by when it must be right. */
    RECTIFICATION_ORDER("责令限期整改指令书", "Rectification order", DUE_ON, DUE_ON, DUE_ON),
    /** 整改复查意见书: whether the rectification holds. */
    REVIEW_OPINION("整改复查意见书", "Review opinion", CONCLUSION, MEASURES, REVIEWED_ON),
    /** 延期整改审批决定书: whether the deadline moves. */
    EXTENSION_DECISION("延期整改审批决定书", "Extension decision", DECISION, EXTENSION_ROUND, EXTENDED_TO),
    /** 挂牌督办通知书. */
    LISTING_NOTICE("挂牌督办通知书", "Listing notice", LISTED_ON, LISTING_LEVEL, SUPERVISING_BODY),
    /** 解除挂牌督办（摘牌）通知书. */
    DELISTING_NOTICE("解除挂牌督办通知书", "Delisting notice", DELISTED_ON, LISTING_LEVEL, DELISTING_OPINION),
    /** 约谈记录. */
    INTERVIEW_RECORD("约谈记录", "Interview record", MINUTES, INTERVIEWED, FOLLOW_UP_DUE_ON);

    private final String zh;
    private final String en;
    private final Placeholder essential;
    private final Placeholder first;
    private final Placeholder last;

    /**
     * @param essential what a template must say
     * @param first of its own placeholders
     * @param last of them, in the order of the enumeration
     */
    DocumentKind(String zh, String en, Placeholder essential, Placeholder first, Placeholder last) {
        this.zh = zh;
        this.en = en;
        this.essential = essential;
        this.first = first;
        this.last = last;
    }

    public Wording labels() {
        return new Wording(zh, en);
    }

    /** What a text of this kind may leave a place for. */
    public Set<Placeholder> placeholders() {
        Set<Placeholder> all = EnumSet.of(NUMBER, Placeholder.ISSUER, Placeholder.ISSUED_ON);
        all.addAll(EnumSet.range(Placeholder.ENTERPRISE, DUE_ON));
        all.addAll(EnumSet.range(first, last));
        all.add(essential);
        return all;
    }

    /** What the document is about, and so what its text must have a place for. */
    Set<Placeholder> demanded() {
        return EnumSet.of(NUMBER, Placeholder.ENTERPRISE, essential);
    }

    /** Of the file that is shipped, and in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
