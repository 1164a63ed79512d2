// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.scope;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;

/** Listeners behind the outbox and scheduled work act for the service itself; nobody has to remember it. */
@Configuration(proxyBeanMethods = false)
class ServiceWork {

    /** Outside of the transaction, which asks at its begin who acts. */
    private static final int BEFORE_TRANSACTIONS = 0;

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
            return invocation.proceed();
        } finally {
            ServiceScope.leave();
        }
    }
}
