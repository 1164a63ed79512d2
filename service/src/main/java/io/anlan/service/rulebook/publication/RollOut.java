// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.organization.Organization;
import io.anlan.service.organization.Organization.District;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RulebookPolicy;
import io.anlan.service.rulebook.publication.LawInForce.StagedRevision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Becoming law district by district, before everywhere. */
@Component
class RollOut {

    private final LawInForce inForce;
    private final RulebookPolicy policy;
    private final Organization organization;

    RollOut(LawInForce inForce, RulebookPolicy policy, Organization organization) {
        this.inForce = inForce;
        this.policy = policy;
        this.organization = organization;
    }

    /**
     * All districts in which a revision holds when these are added; empty for everywhere.
     *
     * @throws Refusal {@code rulebook/not-by-district}, {@code rulebook/unknown-district}
     */
    List<String> districts(Revision revision, @Nullable List<String> more, Instant from) {
        if (more == null || more.isEmpty()) {
            return List.of();
        }
        if (!revision.decidesHiddenDangers()
                || revision.jurisdiction().replaceAll("0+$", "").length() > 4
                || !policy.ofCity()) {
            throw notByDistrict();
        }
        Set<String> known = new TreeSet<>(
                organization.districts().stream().map(District::code).toList());
        more.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw unknownDistrict(code);
        });
        Set<String> all = new TreeSet<>(more);
        inForce.staged(from).stream()
                .filter(stage -> stage.revision().equals(revision.id()))
                .forEach(stage -> all.addAll(stage.districts()));
        return List.copyOf(all);
    }

    /** @throws Refusal {@code rulebook/rolling-out} while another revision of the pack holds in some districts */
    void demandNoOther(Revision revision, Instant from) {
        inForce.staged(from).stream()
                .filter(stage -> stage.packId().equals(revision.packId()))
                .filter(stage -> !stage.revision().equals(revision.id()))
                .findFirst()
                .ifPresent(stage -> {
                    throw rollingOut(stage);
                });
    }

    private static Refusal notByDistrict() {
        return new Refusal(
                "rulebook/not-by-district",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "只有全市适用的判定规则和期限规则可由市级部门分区推行",
                        "Only criteria and deadlines of the whole city are rolled out by district, by the city's office."));
    }

    private static Refusal unknownDistrict(String code) {
        return new Refusal(
                "rulebook/unknown-district",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("没有代码为“" + code + "”的区", "There is no district " + code + "."));
    }

    private static Refusal rollingOut(StagedRevision stage) {
        return new Refusal(
                "rulebook/rolling-out",
                HttpStatus.CONFLICT,
                new Wording(
                        "第 " + stage.version() + " 版正在分区推行；请先全面施行或回退该版本",
                        "Version " + stage.version()
                                + " is being rolled out by district; publish it everywhere or roll it back first."));
    }
}
