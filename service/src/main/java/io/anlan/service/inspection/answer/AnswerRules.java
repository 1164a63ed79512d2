// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.answer;

import io.anlan.service.inspection.task.Inspection;
import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.platform.problem.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What an answer must be like, and what it is told when it is not. */
final class AnswerRules {

    /** Clocks of phones differ by so much, either way. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    private static final int AT_ONCE = 200;
    private static final int FILES = 9;
    private static final int TEXT = 2000;
    private static final int ANSWER = 200;
    private static final Wording WHEN =
            new Wording("作答时间不能早于任务生成，也不能晚于现在", "Answered neither before the inspection was there nor in the future.");

    private AnswerRules() {}

    static void demandShape(Inspection one, List<SentAnswer> sent, Instant now) {
        var complaints = new Complaints();
        if (sent.isEmpty() || sent.size() > AT_ONCE) {
            complaints.add("/answers", "count", new Wording("一次1至" + AT_ONCE + "条", "1 to " + AT_ONCE + " at once."));
        }
        for (int i = 0; i < sent.size(); i++) {
            shape(one, sent.get(i), "/answers/" + i, now, complaints);
        }
        complaints.refuse(
                "inspection/invalid-answers", new Wording("检查结果填写有误", "The answers are incomplete or wrong."));
    }

    private static void shape(Inspection one, SentAnswer sent, String at, Instant now, Complaints complaints) {
        complaints
                .present(at + "/id", sent.id())
                .present(at + "/riskPoint", sent.riskPoint())
                .text(at + "/measure", sent.measure(), 60)
                .optionalText(at + "/note", sent.note(), TEXT)
                .present(at + "/answeredAt", sent.answeredAt());
        Object value = sent.value();
        if (value == null && sent.note() == null) {
            complaints.add(at + "/note", "missing", new Wording("不适用时请说明理由", "Say why the question does not apply."));
        }
        if (value != null && !(value instanceof Boolean || value instanceof Number || value instanceof String)) {
            complaints.add(at + "/value", "wrong-type", new Wording("答案类型不符", "This is no answer."));
        }
        if (value instanceof String text) {
            complaints.text(at + "/value", text, ANSWER);
        }
        if (sent.evidence().size() > FILES) {
            complaints.add(at + "/evidence", "too-many", new Wording("最多" + FILES + "个", "At most " + FILES + "."));
        }
        Instant answered = sent.answeredAt();
        if (answered != null
                && (answered.isAfter(now.plus(CLOCKS))
                        || answered.isBefore(one.createdAt().minus(CLOCKS)))) {
            complaints.add(at + "/answeredAt", "out-of-range", WHEN);
        }
    }

    static Refusal differs(SentAnswer sent) {
        return new Refusal(
                "inspection/answer-differs",
                HttpStatus.CONFLICT,
                new Wording(
                        "编号 " + sent.id() + " 已用于另一条检查结果", "Another answer was sent under the id " + sent.id() + "."));
    }

    static Refusal alreadyDone() {
        return new Refusal(
                "inspection/already-done",
                HttpStatus.CONFLICT,
                new Wording("该检查已完成，不再接受新的结果", "The inspection is done and takes no further answers."));
    }

    static Refusal tooLate(Inspection one) {
        return new Refusal(
                "inspection/too-late",
                HttpStatus.CONFLICT,
                new Wording(
                        "该检查应在 " + one.dueOn() + " 当天结束前作答，逾期作答不能补为按时完成",
                        "This inspection was to be answered until the end of " + one.dueOn() + "."));
    }

    static Refusal notAsked(SentAnswer sent) {
        return new Refusal(
                "inspection/not-asked",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "这次检查没有询问该风险点的 " + sent.measure(),
                        "This inspection does not ask " + sent.measure() + " of that risk point."));
    }

    static Refusal wrongAnswer(String measure) {
        return new Refusal(
                "inspection/wrong-answer",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(measure + " 的答案类型不符", "The question " + measure + " takes another kind of answer."));
    }

    static Refusal unanswered(long count) {
        return new Refusal(
                "inspection/unanswered",
                HttpStatus.CONFLICT,
                new Wording("还有 " + count + " 项未检查", count + " questions have no answer yet."));
    }
}
