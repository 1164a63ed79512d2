// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port with the demo city, a PostgreSQL of its own and a clock the test can set.
 *
 * <p>All tests share one context: a property, profile or mock of a single class costs the build another start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles({"demo", "test"})
@ContextConfiguration(initializers = TestEnvironment.class)
@Import(IntegrationTestConfiguration.class)
public @interface IntegrationTest {}
