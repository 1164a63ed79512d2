// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;

/** What the database refuses on its own: the second guard behind the service's rules. */
final class DatabaseProblems {

    private static final Problem UNAVAILABLE = new Problem(
            "platform/database-unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "数据库暂时无法访问，请稍后重试。",
            "The database cannot be reached at the moment. Please try again later.");

    private static final Problem BUSY = new Problem(
            "platform/busy",
            HttpStatus.SERVICE_UNAVAILABLE,
            "系统繁忙，本次操作未保存，请重试。",
            "The system is busy and nothing was saved. Please try again.");

    private static final Problem REFUSED = new Problem(
            "platform/refused-by-database",
            HttpStatus.CONFLICT,
            "该操作违反数据库中的保护规则，未予执行。",
            "A rule guarded by the database does not allow this; nothing was changed.");

    private static final Problem EXISTS = new Problem(
            "platform/exists-already", HttpStatus.CONFLICT, "相同的记录已经存在。", "The same record exists already.");

    private static final Problem OUT_OF_SCOPE = new Problem(
            "platform/out-of-scope",
            HttpStatus.FORBIDDEN,
            "该记录不在您的管辖范围内。",
            "The record is outside of the units you are responsible for.");

    private DatabaseProblems() {}

    /** Nothing when the failure is a defect rather than a refusal. */
    static @Nullable Problem of(Throwable failure) {
        if (!(NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause)
                || cause.getSQLState() == null) {
            return null;
        }
        String state = cause.getSQLState();
        return switch (state) {
            case "42501" -> rowLevelSecurity(cause) ? OUT_OF_SCOPE : REFUSED;
            case "23505" -> EXISTS;
            case "23514", "23001", "23503" -> REFUSED; // check, restrict, foreign key
            case "P0001" -> REFUSED; // raised by our triggers
            case "40001", "40P01", "55P03", "57014" -> BUSY; // serialization, deadlock, lock, timeout
            default -> unreachable(state) ? UNAVAILABLE : null;
        };
    }

    private static boolean rowLevelSecurity(SQLException cause) {
        return cause.getMessage() != null && cause.getMessage().contains("row-level security");
    }

    private static boolean unreachable(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
