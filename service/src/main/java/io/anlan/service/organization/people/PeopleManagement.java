// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.people;

import io.anlan.service.organization.Documents;
import io.anlan.service.organization.Enterprise;
import io.anlan.service.organization.Organization;
import io.anlan.service.organization.Phrases;
import io.anlan.service.platform.CurrentActor;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.version.SeenVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who works in an enterprise, and with which certificates. */
@Service
@Transactional
public class PeopleManagement {

    private static final String KIND = "person";

    private final People people;
    private final Certificates certificates;
    private final Organization organization;
    private final Documents documents;
    private final AuditTrail audit;
    private final CurrentActor currentActor;
    private final PeopleSettings settings;
    private final Clock clock;

    PeopleManagement(
            People people,
            Certificates certificates,
            Organization organization,
            Documents documents,
            AuditTrail audit,
            CurrentActor currentActor,
            PeopleSettings settings,
            Clock clock) {
        this.people = people;
        this.certificates = certificates;
        this.organization = organization;
        this.documents = documents;
        this.audit = audit;
        this.currentActor = currentActor;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The people of an enterprise by name.
     *
     * @param left with those who left
     * @param validity only those whose worst certificate is so; null for all
     */
    @Transactional(readOnly = true)
    public List<PersonRecord> of(String code, boolean left, @Nullable Validity validity) {
        enterprise(code);
        return records(people.of(code, left)).stream()
                .filter(person -> validity == null || person.validity() == validity)
                .toList();
    }

    /** @throws Refusal {@code organization/unknown-person} */
    @Transactional(readOnly = true)
    public PersonRecord demand(UUID id) {
        return records(List.of(person(id))).get(0);
    }

    /** @throws Refusal {@code organization/unknown-enterprise}, {@code organization/invalid-person} */
    public PersonRecord add(String code, PersonContent content) {
        Person person = new Person(UUID.randomUUID(), enterprise(code));
        content.check(LocalDate.now(clock));
        person.become(content);
        people.saveAndFlush(person);
        audit.append(new Act(KIND, person.id().toString(), person.scope(), "added", Map.of(), person.state(), null));
        return person.record(List.of());
    }

    /** @param seen version that was seen */
    public PersonRecord change(UUID id, long seen, PersonContent content) {
        Person person = person(id);
        content.check(LocalDate.now(clock));
        SeenVersion.demand(seen, person.version());
        Map<String, Object> before = person.state();
        person.become(content);
        people.saveAndFlush(person);
        audit.append(Act.change(KIND, id.toString(), person.scope(), "changed", before, person.state()));
        return demand(id);
    }

    /** @throws Refusal {@code organization/unknown-person}, {@code organization/invalid-certificate}, {@code
     *     evidence/unknown} */
    public PersonRecord certify(UUID id, CertificateContent content) {
        Person person = person(id);
        content.check(LocalDate.now(clock));
        if (content.evidence() != null) {
            documents.attach(content.evidence(), enterprise(person.enterpriseCode()));
        }
        Certificate certificate = certificates.save(new Certificate(
                UUID.randomUUID(),
                person,
                content,
                clock.instant(),
                currentActor.actor().username()));
        certificates.flush();
        audit.append(new Act(
                KIND,
                id.toString(),
                person.scope(),
                "certified",
                Map.of(),
                Map.of(
                        "kind", certificate.kind().name(),
                        "number", Objects.requireNonNull(content.number()),
                        "validTo", Objects.toString(content.validTo(), "")),
                null));
        return demand(id);
    }

    private List<PersonRecord> records(List<Person> found) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Certificate>> held = certificates
                .of(found.stream().map(Person::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Certificate::person, HashMap::new, Collectors.toList()));
        return found.stream()
                .map(person -> person.record(
                        withWhatCounts(Objects.requireNonNullElse(held.get(person.id()), List.of()), today)))
                .toList();
    }

    /** The latest of each kind and subject counts. */
    private List<PersonRecord.CertificateRecord> withWhatCounts(List<Certificate> latestFirst, LocalDate today) {
        Set<String> seen = new HashSet<>();
        return latestFirst.stream()
                .map(one -> one.record(seen.add(one.lineage()), today, settings.expiringDays()))
                .toList();
    }

    private Person person(UUID id) {
        return people.findById(id)
                .orElseThrow(() -> new Refusal(
                        "organization/unknown-person",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有该人员，或不在您的管辖范围内", "There is no such person in your scope.")));
    }

    private Enterprise enterprise(String code) {
        return organization.enterprise(code).orElseThrow(() -> Phrases.unknownEnterprise(code));
    }
}
