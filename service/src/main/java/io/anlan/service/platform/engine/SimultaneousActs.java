// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * A person who acts in the very moment in which a timer of the same process fires is told so, as of two people who act at
 * once. The engine's own threads keep the engine's exception, from which they know to repeat a job.
 */
final class SimultaneousActs extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException simultaneous) {
            if (RequestContextHolder.getRequestAttributes() == null) {
                throw simultaneous;
            }
            throw new OptimisticLockingFailureException("the process moved meanwhile", simultaneous);
        }
    }
}
