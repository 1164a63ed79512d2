// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Violation;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What the rulebook refuses. */
public final class RulebookRefusals {

    private RulebookRefusals() {}

    public static Refusal unknown() {
        return new Refusal(
                "rulebook/unknown", HttpStatus.NOT_FOUND, new Wording("没有这个规则版本", "There is no such revision."));
    }

    public static Refusal unknownPack() {
        return new Refusal(
                "rulebook/unknown-pack", HttpStatus.NOT_FOUND, new Wording("没有这个规则集", "There is no such pack."));
    }

    public static Refusal unknownRow() {
        return new Refusal(
                "rulebook/unknown-row", HttpStatus.NOT_FOUND, new Wording("草稿中没有这一行", "The draft has no such line."));
    }

    /** A hidden danger that is not there for whoever asks. */
    public static Refusal unknownRecord() {
        return new Refusal(
                "rulebook/unknown-record",
                HttpStatus.NOT_FOUND,
                new Wording("没有这条隐患，或不在您的管辖范围内", "There is no such hidden danger, or it is outside your scope."));
    }

    /** Rules of a kind that is not asked about hidden dangers. */
    public static Refusal noSimulation() {
        return new Refusal(
                "rulebook/no-simulation",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "只有判定和期限规则可以用隐患试算",
                        "Only rules of determination and deadlines can be tried on hidden dangers."));
    }

    /** The reason as it is kept; refuses with {@code rulebook/words-needed} where there is none, or one too long. */
    public static String demandReason(@Nullable String reason) {
        Complaints.demandWords("rulebook/words-needed", "/reason", reason);
        return String.valueOf(reason).strip();
    }

    /** Rules of a kind that is not asked about risk points. */
    public static Refusal noPointSimulation() {
        return new Refusal(
                "rulebook/no-simulation",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "只有风险点的分级规则和管控措施目录可以用风险点试算",
                        "Only rules that grade risk points, and catalogues of control measures, can be tried on risk points."));
    }

    /** A risk point that is not there for whoever asks. */
    public static Refusal unknownPoint() {
        return new Refusal(
                "rulebook/unknown-record",
                HttpStatus.NOT_FOUND,
                new Wording("没有这个风险点，或不在您的管辖范围内", "There is no such risk point, or it is outside your scope."));
    }

    public static Refusal notYours() {
        return new Refusal(
                "rulebook/not-yours",
                HttpStatus.FORBIDDEN,
                new Wording("该规则由其他部门编写，只能查看", "Another office writes these rules; you may read them."));
    }

    public static Refusal noDraft(RevisionState state) {
        return new Refusal(
                "rulebook/no-draft",
                HttpStatus.CONFLICT,
                new Wording(
                        "该版本已不是草稿（" + state + "），不能修改",
                        "It is no draft any more (" + state + ") and cannot be changed."));
    }

    /** The text as a whole cannot be read, or must not become law. */
    public static Refusal notReady(List<Violation> violations) {
        return new Refusal(
                "rulebook/not-ready",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("规则内容有误，请逐项改正", "The rules have errors; correct each of them."),
                violations);
    }
}
