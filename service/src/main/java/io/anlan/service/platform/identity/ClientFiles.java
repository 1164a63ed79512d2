// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.identity;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The browser client's files; an address that only the client knows gets its start page. */
@Configuration(proxyBeanMethods = false)
class ClientFiles implements WebMvcConfigurer {

    private static final String[] PLACES = {"classpath:/META-INF/resources/", "classpath:/static/"};

    private static final List<String> NOT_THE_CLIENT = List.of(
            "api/",
            "actuator/",
            "assets/",
            "oauth2/",
            "connect/",
            ".well-known/",
            "problems/",
            "v3/",
            "swagger-ui/",
            "swagger-resources/",
            "webjars/");

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry handlers) {
        handlers.addResourceHandler("/assets/**") // named by their content
                .addResourceLocations("classpath:/META-INF/resources/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        handlers.addResourceHandler("/**")
                .addResourceLocations(PLACES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new OrStartPage());
    }

    private static final class OrStartPage extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            Resource found = super.getResource(path, location);
            return found != null || !isClientAddress(path) ? found : super.getResource("index.html", location);
        }

        private static boolean isClientAddress(String path) {
            return NOT_THE_CLIENT.stream().noneMatch((path + "/")::startsWith)
                    && path.lastIndexOf('.') <= path.lastIndexOf('/');
        }
    }
}
