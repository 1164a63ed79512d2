// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import io.anlan.service.platform.Actor;
import io.anlan.service.platform.StandIns;
import io.anlan.service.platform.problem.ProblemWriter;
import io.anlan.service.platform.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A request that names an absent person is made in that person's place, or not at all: the token's own roles and scope do not
 * count in it, so that nothing is ever seen or done by a mixture of both.
 */
class StandInFilter extends OncePerRequestFilter {

    static final String HEADER = "Acting-For";

    private final ObjectProvider<StandIns> standIns;
    private final ProblemWriter problems;

    StandInFilter(ObjectProvider<StandIns> standIns, ProblemWriter problems) {
        this.standIns = standIns;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> named = Collections.list(request.getHeaders(HEADER));
        if (!named.isEmpty()
                && SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication own) {
            Optional<Actor> actor = named.size() == 1 ? inPlaceOf(own.getPrincipal(), named.get(0)) : Optional.empty();
            if (actor.isEmpty()) {
                problems.write(Problems.NOT_STANDING_IN, request, response);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new ActorAuthentication(actor.get(), own.getCredentials()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private Optional<Actor> inPlaceOf(Actor deputy, String named) {
        try {
            String absent = URLDecoder.decode(named, StandardCharsets.UTF_8);
            return Optional.ofNullable(standIns.getIfAvailable()).flatMap(known -> known.inPlaceOf(deputy, absent));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** It belongs behind the check of the token and nowhere else. */
    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        StandInFilter standInFilter(ObjectProvider<StandIns> standIns, ProblemWriter problems) {
            return new StandInFilter(standIns, problems);
        }

        @Bean
        FilterRegistrationBean<StandInFilter> notInTheContainer(StandInFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
