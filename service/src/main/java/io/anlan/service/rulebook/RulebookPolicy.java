// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Role;
import org.springframework.stereotype.Component;

/** Who writes which rules: an office its own, the city's offices also those that come with the application. */
@Component
public class RulebookPolicy {

    private static final Role[] READERS = {
        Role.RULE_AUTHOR,
        Role.RULE_REVIEWER,
        Role.RULE_LEGAL,
        Role.RULE_APPROVER,
        Role.AUDITOR,
        Role.CITY_REGULATOR,
        Role.DISTRICT_REGULATOR
    };

    private final CurrentActor currentActor;

    RulebookPolicy(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    public Actor actor() {
        return currentActor.actor();
    }

    /** Whether the present person writes, judges or watches over rules. */
    public boolean mayRead() {
        return actor().is(READERS);
    }

    /** Whether the present person may write new versions of a revision's pack. */
    public boolean mayFollow(Revision revision) {
        Actor actor = actor();
        return actor.is(Role.RULE_AUTHOR)
                && (ofCity(actor) ? !isDistricts(revision) : actor.unit().equals(revision.scope()));
    }

    /** Whether the present person may write a layer over a pack. */
    public boolean mayLayer(Revision base) {
        return actor().is(Role.RULE_AUTHOR)
                && base.layerOf() == null
                && base.decidesHiddenDangers()
                && !actor().unit().isEmpty();
    }

    public boolean mayWrite(Revision revision) {
        return revision.state().editable()
                && actor().is(Role.RULE_AUTHOR)
                && actor().unit().equals(revision.scope());
    }

    /** @throws io.anlan.service.platform.Refusal {@code rulebook/not-yours}, {@code rulebook/no-draft} */
    public void demandWriting(Revision revision) {
        if (!actor().is(Role.RULE_AUTHOR) || !actor().unit().equals(revision.scope())) {
            throw RulebookRefusals.notYours();
        }
        if (!revision.state().editable()) {
            throw RulebookRefusals.noDraft(revision.state());
        }
    }

    /** Whether the present person may end a draft or release: the office that writes it, or the approvers over it. */
    public boolean mayWithdraw(Revision revision) {
        Actor actor = actor();
        return (actor.is(Role.RULE_AUTHOR) && actor.unit().equals(revision.scope())) || mayPublish(revision);
    }

    /** Whether the present person may make a revision law, or take that back. */
    public boolean mayPublish(Revision revision) {
        Actor actor = actor();
        String unit = actor.unit();
        boolean over = revision.scope().isEmpty()
                ? ofCity(actor)
                : revision.scope().equals(unit) || revision.scope().startsWith(unit + "/");
        return actor.is(Role.RULE_APPROVER) && !unit.isEmpty() && over;
    }

    /** Whether the present person's unit is the city's own, and no district's. */
    public boolean ofCity() {
        return ofCity(actor());
    }

    /** The division code of the present person's unit. */
    public String jurisdiction() {
        String unit = actor().unit();
        return unit.substring(unit.lastIndexOf('/') + 1);
    }

    private static boolean ofCity(Actor actor) {
        return !actor.unit().isEmpty() && !actor.unit().contains("/");
    }

    private static boolean isDistricts(Revision revision) {
        return revision.scope().contains("/");
    }
}
