// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * A job that met another transaction has not failed: it is repeated at once and none of its attempts is used up. The engine
 * itself lets even such a job wait for the interval that its drawing names for failures, a minute on the ladder.
 */
final class RepeatedJobs implements FailedJobCommandFactory {

    @Override
    public Command<Object> getCommand(String job, Throwable exception) {
        return metAnother(exception) ? new AtOnce(job, exception) : new DefaultJobRetryCmd(job, exception);
    }

    private static boolean metAnother(Throwable exception) {
        return Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause ->
                        cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException);
    }

    private static final class AtOnce extends DefaultJobRetryCmd {

        private AtOnce(String job, Throwable exception) {
            super(job, exception);
        }

        @Override
        public @Nullable Object execute(CommandContext context) {
            var job = getJob();
            if (job != null) { // the other transaction may have ended what it waited for
                job.unlock();
                notifyAcquisition(context);
            }
            return null;
        }
    }
}
