// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import static io.anlan.service.platform.Role.CITY_REGULATOR;
import static io.anlan.service.platform.Role.DISTRICT_REGULATOR;
import static io.anlan.service.platform.Role.RULE_APPROVER;
import static io.anlan.service.platform.Role.RULE_AUTHOR;
import static io.anlan.service.platform.Role.RULE_LEGAL;
import static io.anlan.service.platform.Role.RULE_REVIEWER;

import io.anlan.service.notification.Notices.Reach;
import io.anlan.service.organization.Organization;
import io.anlan.service.platform.Role;
import io.anlan.service.rulebook.CanaryFailed;
import io.anlan.service.rulebook.ReleaseMoved;
import io.anlan.service.rulebook.RulesNotLoaded;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the people of a release whose turn it is, and the approvers when rules could not be put in force. */
@Component
class RuleNoticeWriter {

    private static final List<Role> EVERYBODY_CONCERNED =
            List.of(RULE_AUTHOR, RULE_REVIEWER, RULE_LEGAL, RULE_APPROVER, CITY_REGULATOR, DISTRICT_REGULATOR);

    private final Notices notices;
    private final Organization organization;

    RuleNoticeWriter(Notices notices, Organization organization) {
        this.notices = notices;
        this.organization = organization;
    }

    @ApplicationModuleListener
    void on(ReleaseMoved event) {
        switch (event.state()) {
            case IN_REVIEW -> tell(event, NoticeKind.RULES_TO_REVIEW, List.of(RULE_REVIEWER));
            case LEGAL_REVIEW -> tell(event, NoticeKind.RULES_FOR_LAWYERS, List.of(RULE_LEGAL));
            case IN_APPROVAL -> tell(event, NoticeKind.RULES_TO_APPROVE, List.of(RULE_APPROVER));
            case APPROVED -> tell(event, NoticeKind.RULES_TO_PUBLISH, List.of(RULE_APPROVER));
            case RETURNED -> tell(event, NoticeKind.RULES_RETURNED, List.of(RULE_AUTHOR));
            case LIVE -> tell(event, NoticeKind.RULES_IN_FORCE, EVERYBODY_CONCERNED);
            case STAGED -> tell(event, NoticeKind.RULES_STAGED, EVERYBODY_CONCERNED);
            case DRAFT, WITHDRAWN, SCHEDULED, SUPERSEDED, ROLLED_BACK -> {}
        }
    }

    /** One for each node and cause would be too many: one for each cause and publication. */
    @ApplicationModuleListener
    void on(RulesNotLoaded event) {
        String cause = "not-loaded/" + event.publication();
        alarm(event.what(), cause, NoticeKind.RULES_NOT_LOADED, event.why(), event.at());
    }

    /** Once a day, for as long as it lasts. */
    @ApplicationModuleListener
    void on(CanaryFailed event) {
        String cause = "canary/" + event.publication() + "/" + event.at().truncatedTo(ChronoUnit.DAYS);
        alarm(event.what(), cause, NoticeKind.RULES_CANARY_FAILED, event.why(), event.at());
    }

    private void alarm(String what, String cause, NoticeKind kind, String why, Instant at) {
        var text = kind.wording(what, why);
        for (String city : organization.cities()) {
            var reach = new Reach(city, null);
            notices.add(
                    what, NoticeSubject.rules(null), cause + "/" + city, List.of(RULE_APPROVER), reach, kind, at, text);
        }
    }

    private void tell(ReleaseMoved event, NoticeKind kind, List<Role> roles) {
        var text = kind.wording(event.reference(), event.title().zh(), Objects.requireNonNullElse(event.words(), ""));
        String cause = event.state() + "/" + event.round() + "/" + event.at();
        List<String> scopes = event.scope().isEmpty() ? organization.cities() : List.of(event.scope());
        for (String scope : scopes) {
            var subject = NoticeSubject.rules(event.revision());
            notices.add(event.reference(), subject, cause, roles, new Reach(scope, null), kind, event.at(), text);
        }
    }
}
