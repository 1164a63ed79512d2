// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.organization.place;

import io.anlan.service.organization.Documents;
import io.anlan.service.organization.Enterprise;
import io.anlan.service.organization.Organization;
import io.anlan.service.organization.Phrases;
import io.anlan.service.organization.PlaceDirectory;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.audit.Act;
import io.anlan.service.platform.audit.AuditTrail;
import io.anlan.service.platform.version.SeenVersion;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tree of an enterprise's places. */
@Service
@Transactional
public class PlaceManagement implements PlaceDirectory {

    /** A page of buildings, parts and equipment that one person could ever look through. */
    public static final int MOST = 2_000;

    private static final String KIND = "place";

    private final Places places;
    private final Organization organization;
    private final Documents documents;
    private final AuditTrail audit;
    private final Clock clock;

    PlaceManagement(Places places, Organization organization, Documents documents, AuditTrail audit, Clock clock) {
        this.places = places;
        this.organization = organization;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** The places of an enterprise from the outside to the inside, at most {@value #MOST}. */
    @Transactional(readOnly = true)
    public List<PlaceRecord> of(String code, boolean retired) {
        enterprise(code);
        return places.of(code, retired, Limit.of(MOST)).stream()
                .map(Place::record)
                .sorted(Comparator.comparing(PlaceRecord::kind)) // stable: by name within a kind
                .toList();
    }

    /** @throws Refusal {@code organization/unknown-place} */
    @Transactional(readOnly = true)
    public PlaceRecord demand(UUID id) {
        return place(id).record();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownPlace> place(@Nullable UUID id, String enterpriseCode) {
        return id == null
                ? Optional.empty()
                : places.findById(id)
                        .filter(place -> place.enterpriseCode().equals(enterpriseCode) && !place.isRetired())
                        .map(place -> new KnownPlace(place.id(), address(place), place.planEvidence()));
    }

    /** @throws Refusal {@code organization/unknown-enterprise}, {@code organization/invalid-place}, {@code
     *     organization/place-does-not-fit} */
    public PlaceRecord add(String code, PlaceContent content) {
        Enterprise enterprise = enterprise(code);
        content.check();
        Place place = new Place(UUID.randomUUID(), enterprise, Objects.requireNonNull(content.kind()));
        put(place, content, enterprise);
        audit.append(new Act(KIND, place.id().toString(), place.scope(), "added", Map.of(), place.state(), null));
        return place.record();
    }

    /** @param seen version that was seen */
    public PlaceRecord change(UUID id, long seen, PlaceContent content) {
        Place place = place(id);
        content.check();
        SeenVersion.demand(seen, place.version());
        demandUsed(place);
        if (content.kind() != place.kind()) {
            throw doesNotFit("场所的种类不能变更", "The kind of a place cannot be changed.");
        }
        Map<String, Object> before = place.state();
        put(place, content, enterprise(place.enterpriseCode()));
        audit.append(Act.change(KIND, id.toString(), place.scope(), "changed", before, place.state()));
        return place.record();
    }

    /** Says that it is not used any more; what lies in it must have been retired before. */
    public PlaceRecord retire(UUID id, long seen, @Nullable String reason) {
        Place place = place(id);
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new Refusal(
                    "organization/words-needed",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new Wording("请用不超过 500 字说明理由", "A reason of at most 500 characters is needed."));
        }
        SeenVersion.demand(seen, place.version());
        demandUsed(place);
        if (places.isUsed(id)) {
            throw new Refusal(
                    "organization/place-in-use",
                    HttpStatus.CONFLICT,
                    new Wording("其中还有在用的场所或设备，请先停用它们", "There are places or equipment in it; retire them first."));
        }
        place.retire(clock.instant());
        places.saveAndFlush(place);
        audit.append(new Act(KIND, id.toString(), place.scope(), "retired", Map.of(), Map.of("retired", true), reason));
        return place.record();
    }

    private void put(Place place, PlaceContent content, Enterprise enterprise) {
        demandFitting(place, content);
        String name = Objects.requireNonNull(content.name()).strip();
        if (isTaken(place, content.parent(), name)) {
            throw doesNotFit("同一处已有同名的场所或设备", "Something of that name is there already.");
        }
        if (content.planEvidence() != null && !content.planEvidence().equals(place.planEvidence())) {
            documents.attach(content.planEvidence(), enterprise);
        }
        place.become(content);
        places.saveAndFlush(place);
    }

    private boolean isTaken(Place place, @Nullable UUID parent, String name) {
        return places.of(place.enterpriseCode(), false, Limit.unlimited()).stream()
                .map(Place::record)
                .anyMatch(other -> !other.id().equals(place.id())
                        && other.name().equals(name)
                        && Objects.equals(other.parent(), parent));
    }

    private void demandFitting(Place place, PlaceContent content) {
        if ((place.kind() == PlaceKind.SITE) != (content.parent() == null)) {
            throw doesNotFit("厂区不在任何场所内，其他场所和设备必须在某处", "A site lies in nothing; everything else lies somewhere.");
        }
        if (content.parent() != null) {
            Place above = places.findById(content.parent())
                    .filter(found -> found.enterpriseCode().equals(place.enterpriseCode()) && !found.isRetired())
                    .orElseThrow(() -> doesNotFit("所在场所不存在或已停用", "What it lies in does not exist or is retired."));
            if (!place.kind().mayLieIn(above.kind())) {
                throw doesNotFit("次序应为厂区、建筑、部位、设备", "The order is site, building, part, equipment.");
            }
        }
    }

    private Place place(UUID id) {
        return places.findById(id)
                .orElseThrow(() -> new Refusal(
                        "organization/unknown-place",
                        HttpStatus.NOT_FOUND,
                        new Wording("没有该场所，或不在您的管辖范围内", "There is no such place in your scope.")));
    }

    private Enterprise enterprise(String code) {
        return organization.enterprise(code).orElseThrow(() -> Phrases.unknownEnterprise(code));
    }

    /** From the site to the place itself, e.g. 一号厂区 / 铸造车间 / 熔炼区. */
    private String address(Place place) {
        Map<UUID, PlaceRecord> all = new HashMap<>();
        places.of(place.enterpriseCode(), true, Limit.unlimited()).forEach(one -> all.put(one.id(), one.record()));
        Deque<String> names = new ArrayDeque<>();
        for (@Nullable PlaceRecord at = place.record();
                at != null;
                at = at.parent() == null ? null : all.get(at.parent())) {
            names.push(at.name());
        }
        return String.join(" / ", names);
    }

    private static void demandUsed(Place place) {
        if (place.isRetired()) {
            throw new Refusal(
                    "organization/place-retired",
                    HttpStatus.CONFLICT,
                    new Wording("该场所已停用，不再变更", "The place is retired and stays as it was."));
        }
    }

    private static Refusal doesNotFit(String zh, String en) {
        return new Refusal("organization/place-does-not-fit", HttpStatus.UNPROCESSABLE_CONTENT, new Wording(zh, en));
    }
}
