// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the present person chose about notices, and where mail for this person goes. */
@Service
public class PreferenceManagement {

    private static final String KIND = "notification-preferences";

    private final Subscribers subscribers;
    private final AddressCheck addresses;
    private final Confirmation confirmation;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final Clock clock;

    PreferenceManagement(
            Subscribers subscribers,
            AddressCheck addresses,
            Confirmation confirmation,
            AuditTrail audit,
            CurrentActor currentActor,
            Clock clock) {
        this.subscribers = subscribers;
        this.addresses = addresses;
        this.confirmation = confirmation;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param address confirmed; null without one
     * @param mailReady whether this installation sends mail at all
     */
    public record Chosen(Preferences preferences, @Nullable String address, boolean mailReady) {}

    @Transactional(readOnly = true)
    public Chosen chosen() {
        Optional<Subscriber> person = subscribers.of(currentActor.actor().username());
        return new Chosen(
                person.map(Subscriber::preferences).orElseGet(Preferences::atFirst),
                person.map(Subscriber::address).orElse(null),
                confirmation.isReady());
    }

    @Transactional
    public void choose(Preferences preferences) {
        Actor person = inPerson();
        Preferences before = chosen().preferences();
        subscribers.keep(person, preferences, clock.instant());
        audit.append(Act.change(
                KIND, person.username(), person.unit(), "chosen", described(before), described(preferences)));
    }

    /**
     * Sends a code to an address; mail goes there once the code came back.
     *
     * @throws Refusal {@code notification/mail-off}, {@code notification/invalid-address}, {@code
     *     notification/too-many-codes} or {@code notification/mail-unreachable}
     */
    public void claim(@Nullable String address) {
        inPerson();
        if (!confirmation.isReady()) {
            throw PreferenceRefusals.mailOff();
        }
        String code = addresses.claim(currentActor.actor().username(), address);
        confirmation.send(
                AddressCheck.stripped(address), code, chosen().preferences().language());
    }

    /** @throws Refusal {@code notification/wrong-code} */
    public void confirm(@Nullable String code) {
        Actor person = inPerson();
        if (!addresses.confirmed(person, code, chosen().preferences())) {
            throw PreferenceRefusals.wrongCode();
        }
    }

    /** Nothing is mailed any more. */
    @Transactional
    public void forget() {
        Actor person = inPerson();
        subscribers.address(person.username(), null);
        audit.append(new Act(KIND, person.username(), person.unit(), "address-removed", Map.of(), Map.of(), null));
    }

    /** What a person chose is nobody else's to change, and the roles of an absent person are not kept as those of the deputy. */
    private Actor inPerson() {
        Actor person = currentActor.actor();
        if (person.standsFor() != null) {
            throw PreferenceRefusals.onlyInPerson();
        }
        return person;
    }

    private static Map<String, Object> described(Preferences preferences) {
        Map<String, Object> values = new TreeMap<>();
        preferences
                .topics()
                .forEach((topic, choice) -> values.put(topic.name(), choice.mail() + (choice.shown() ? "" : " MUTED")));
        values.put("language", preferences.language().tag());
        values.put(
                "quiet", preferences.quiet().from() + "/" + preferences.quiet().to());
        return values;
    }
}
