// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.engine;

import java.time.Duration;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * A listener behind the outbox that met another transaction, such as a timer of the same process, is called again at once, as
 * the engine does with its jobs. The outbox itself would wait a minute.
 */
@Configuration(proxyBeanMethods = false)
class UndisturbedListeners {

    /** Within the scope of the service, outside of the transaction. */
    private static final int BEFORE_TRANSACTIONS = 1;

    private static final RetryTemplate AGAIN = new RetryTemplate(RetryPolicy.builder()
            .includes(OptimisticLockingException.class, ConcurrencyFailureException.class)
            .maxRetries(4)
            .delay(Duration.ofMillis(50))
            .multiplier(3)
            .jitter(Duration.ofMillis(20))
            .build());

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor undisturbedListenersAdvisor() {
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class),
                (MethodInterceptor) UndisturbedListeners::undisturbed);
        advisor.setOrder(BEFORE_TRANSACTIONS);
        return advisor;
    }

    private static @Nullable Object undisturbed(MethodInvocation invocation) throws Throwable {
        try {
            return AGAIN.execute(() -> Optional.ofNullable(((ProxyMethodInvocation) invocation)
                            .invocableClone()
                            .proceed()))
                    .orElse(null);
        } catch (RetryException e) {
            throw e.getCause();
        }
    }
}
