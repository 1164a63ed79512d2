// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.web;

import io.anlan.service.platform.version.SeenVersion;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.process.ReleaseWorkflow.ReleasePosition;
import io.anlan.service.rulebook.publication.PublicationManagement;
import io.anlan.service.rulebook.publication.PublicationOrder;
import io.anlan.service.rulebook.release.ReleaseManagement;
import io.anlan.service.rulebook.release.ReleaseStep;
import io.anlan.service.rulebook.release.RevisionDesk;
import io.anlan.service.rulebook.release.RevisionDesk.RevisionPage;
import io.anlan.service.rulebook.release.RuleComment;
import io.anlan.service.rulebook.release.WarningReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The road of a revision to being law; each act says which version of the revision was seen. */
@RestController
@RequestMapping("/api/rulebook/revisions/{revision}")
@MayRead
class ReleaseController {

    private final RevisionDesk desk;
    private final ReleaseManagement releases;
    private final PublicationManagement publications;

    ReleaseController(RevisionDesk desk, ReleaseManagement releases, PublicationManagement publications) {
        this.desk = desk;
        this.releases = releases;
        this.publications = publications;
    }

    @GetMapping
    ResponseEntity<RevisionPage> ruleRevision(@PathVariable UUID revision) {
        RevisionPage page = desk.page(revision);
        return SeenVersion.answer(page.revision().recordVersion(), page);
    }

    @GetMapping("/process")
    ReleasePosition releaseProcess(@PathVariable UUID revision) {
        return desk.position(revision);
    }

    @PostMapping("/comments")
    @PreAuthorize("hasAnyRole('RULE_AUTHOR', 'RULE_REVIEWER', 'RULE_LEGAL', 'RULE_APPROVER')")
    @ResponseStatus(HttpStatus.CREATED)
    RuleComment commentRules(@PathVariable UUID revision, @RequestBody NewComment comment) {
        return releases.comment(revision, comment.row(), comment.text());
    }

    @PostMapping("/submission")
    @PreAuthorize("hasRole('RULE_AUTHOR')")
    ResponseEntity<Revision> submitRules(
            @PathVariable UUID revision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RuleSubmission submission) {
        List<WarningReason> reasons = submission.reasons();
        return answer(releases.submit(
                revision, SeenVersion.of(ifMatch), submission.note(), reasons == null ? List.of() : reasons));
    }

    @PostMapping("/review")
    @PreAuthorize("hasRole('RULE_REVIEWER')")
    ResponseEntity<Revision> reviewRules(
            @PathVariable UUID revision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RuleVerdict verdict) {
        return decide(revision, ifMatch, ReleaseStep.REVIEW, verdict);
    }

    @PostMapping("/legal-review")
    @PreAuthorize("hasRole('RULE_LEGAL')")
    ResponseEntity<Revision> reviewRulesAsLawyer(
            @PathVariable UUID revision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RuleVerdict verdict) {
        return decide(revision, ifMatch, ReleaseStep.LEGAL_REVIEW, verdict);
    }

    @PostMapping("/approval")
    @PreAuthorize("hasRole('RULE_APPROVER')")
    ResponseEntity<Revision> approveRules(
            @PathVariable UUID revision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RuleVerdict verdict) {
        return decide(revision, ifMatch, ReleaseStep.APPROVAL, verdict);
    }

    /** Makes it law, now or at an instant to come, everywhere or in some districts first. */
    @PostMapping("/publication")
    @PreAuthorize("hasRole('RULE_APPROVER')")
    ResponseEntity<Revision> publishRules(
            @PathVariable UUID revision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody PublicationOrder order) {
        return answer(publications.publish(revision, SeenVersion.of(ifMatch), order));
    }

    @PostMapping("/withdrawal")
    @PreAuthorize("hasAnyRole('RULE_AUTHOR', 'RULE_APPROVER')")
    ResponseEntity<Revision> withdrawRules(
            @PathVariable UUID revision,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RuleWithdrawal withdrawal) {
        return answer(releases.withdraw(revision, SeenVersion.of(ifMatch), withdrawal.reason()));
    }

    private ResponseEntity<Revision> decide(
            UUID revision, @Nullable String ifMatch, ReleaseStep step, RuleVerdict verdict) {
        return answer(releases.decide(
                revision, SeenVersion.of(ifMatch), step, Boolean.TRUE.equals(verdict.agreed()), verdict.opinion()));
    }

    private static ResponseEntity<Revision> answer(Revision revision) {
        return SeenVersion.answer(revision.recordVersion(), revision);
    }

    /** @param row the line it is about; null for the pack as a whole */
    record NewComment(@Nullable UUID row, @Nullable String text) {}

    /** @param reasons one for each warning that is left */
    record RuleSubmission(@Nullable String note, @Nullable List<WarningReason> reasons) {}

    /** @param opinion needed to send it back */
    record RuleVerdict(@Nullable Boolean agreed, @Nullable String opinion) {}

    record RuleWithdrawal(@Nullable String reason) {}
}
