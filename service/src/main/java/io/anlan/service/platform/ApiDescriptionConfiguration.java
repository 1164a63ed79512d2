// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says about the whole; it is committed as {@code openapi.json}, the client's types come of it. */
@Configuration(proxyBeanMethods = false)
class ApiDescriptionConfiguration {

    static {
        ModelResolver.enumsAsRef = true; // each enumeration once, under its name
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Anlan 安澜")
                        .version("0.1")
                        .description("Dual prevention for industry and trade: hidden dangers from report to closure."
                                + " Errors are RFC 9457 problems with stable types /problems/<module>/<what>.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas("FactValue", factValue())
                        .addSchemas("FactValues", factValues())
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OpenApiCustomizer whatAnswersAlwaysCarry() {
        return AnswerDescription::complete;
    }

    /** A value as the vocabulary types it: a flag, a quantity, a code, day or text, or several codes. */
    private static JsonSchema factValue() {
        var several = new JsonSchema();
        several.types(Set.of("array"));
        several.items(type("string"));
        var value = new JsonSchema();
        value.oneOf(List.of(type("boolean"), type("number"), type("string"), several));
        return value;
    }

    private static JsonSchema factValues() {
        var value = new JsonSchema();
        value.set$ref("FactValue");
        var values = type("object");
        values.description("Values by attribute of the vocabulary; what is not there is unknown.");
        values.additionalProperties(value);
        return values;
    }

    private static JsonSchema type(String name) {
        var schema = new JsonSchema();
        schema.types(Set.of(name));
        return schema;
    }
}
