// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Listeners behind the outbox and scheduled work act for the service itself; nobody has to remember it. */
@Configuration(proxyBeanMethods = false)
class ServiceWork {

    /** Outside of the transaction, which asks at its begin who acts. */
    private static final int BEFORE_TRANSACTIONS = 0;

    private static final RetryPolicy AGAIN = RetryPolicy.builder()
            .includes(OptimisticLockingException.class, ConcurrencyFailureException.class)
            .maxRetries(4)
            .delay(Duration.ofMillis(50))
            .multiplier(3)
            .jitter(Duration.ofMillis(20))
            .build();

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor serviceWorkAdvisor() {
        var pointcut = new StaticMethodMatcherPointcut() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return AnnotatedElementUtils.hasAnnotation(method, ApplicationModuleListener.class)
                        || AnnotatedElementUtils.hasAnnotation(method, Scheduled.class);
            }
        };
        var advisor = new DefaultPointcutAdvisor(pointcut, (MethodInterceptor) ServiceWork::asTheService);
        advisor.setOrder(BEFORE_TRANSACTIONS);
        return advisor;
    }

    private static @Nullable Object asTheService(MethodInvocation invocation) throws Throwable {
        ServiceScope.enter();
        try {
            return AnnotatedElementUtils.hasAnnotation(invocation.getMethod(), ApplicationModuleListener.class)
                    ? undisturbed(invocation)
                    : invocation.proceed();
        } finally {
            ServiceScope.leave();
        }
    }

    /** What met another transaction is done again at once, as the engine does with its jobs; the outbox would wait a minute. */
    private static @Nullable Object undisturbed(MethodInvocation invocation) throws Throwable {
        try {
            return new RetryTemplate(AGAIN)
                    .execute(() -> Optional.ofNullable(((ProxyMethodInvocation) invocation)
                            .invocableClone()
                            .proceed()))
                    .orElse(null);
        } catch (RetryException e) {
            throw e.getCause();
        }
    }
}
