// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.imports;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * What files of one kind bring, and how it is told when they do not.
 *
 * @param schema holds {@code import_file} and {@code import_problem}
 * @param audited kind of subject in the audit trail; also names the import in the log
 * @param things what a file brings, for sentences such as "未导入任何隐患"
 * @param perUnit whether a file may be imported once by each unit; else once by anybody
 * @param onlyOnce names of constraints that refuse what was imported before
 * @param types of its problems
 */
public record ImportKind(
        String schema, String audited, String things, boolean perUnit, Set<String> onlyOnce, ProblemTypes types) {

    /** Stable types of problems. */
    public record ProblemTypes(String unknown, String notReady, String hasProblems, String alreadyImported) {}

    Refusal unknown() {
        return new Refusal(
                types.unknown(),
                HttpStatus.NOT_FOUND,
                new Wording("没有这次导入，或不在您的管辖范围内", "There is no such import, or it is outside your scope."));
    }

    Refusal notReady() {
        return new Refusal(
                types.notReady(),
                HttpStatus.CONFLICT,
                new Wording("只有检查完成的文件才能导入", "Only a file whose check is complete can be imported."));
    }

    Refusal hasProblems(int problems) {
        return new Refusal(
                types.hasProblems(),
                HttpStatus.CONFLICT,
                new Wording(
                        "文件有 " + problems + " 处问题，请改正后重新上传；不会只导入一部分",
                        "The file has " + problems
                                + " problems; correct them and send it again. Nothing is imported in part."));
    }

    Refusal alreadyImported(ImportState before) {
        return new Refusal(
                types.alreadyImported(),
                HttpStatus.CONFLICT,
                new Wording(
                        "该文件已由 " + before.uploadedBy() + " 导入（" + before.id() + "）",
                        "The file was imported by " + before.uploadedBy() + " (" + before.id() + ")."));
    }

    Wording interrupted() {
        return new Wording(
                "服务重启，处理中断；未导入任何" + things + "，请重试",
                "Interrupted by a restart; nothing was imported. Please try again.");
    }

    Wording defect() {
        return new Wording("处理时发生内部错误；未导入任何" + things, "An internal error occurred; nothing was imported.");
    }

    Wording twice() {
        return new Wording(
                "该文件或其中的内容已被导入；未重复导入", "The file or a part of it was imported before; nothing was imported again.");
    }

    Wording busy() {
        return new Wording("等待处理的文件过多，请稍后重新上传", "Too many files are waiting; please try again later.");
    }

    Wording changed() {
        return new Wording(
                "检查之后情况有变，未导入任何" + things + "；请查看问题",
                "Things changed since the check; nothing was imported. See the problems.");
    }
}
