// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.anlan.service.platform.scope.ServiceScope;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@AnalyzeClasses(packages = "io.anlan.service", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String BANNED_NAMES =
            ".*(Impl|Manager|Helper|Utils?|Base|Common|DTO|Dto|VO|BO|Info|Data)(\\$.*)?";

    @ArchTest
    static final ArchRule only_rules_packages_know_the_rules = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..compliance..", "..risk.rules..", "..inspection.rules..", "..city.rules..", "..rulebook.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.anlan.rules..");

    @ArchTest
    static final ArchRule only_rules_know_drools =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule only_process_packages_know_the_process_engine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..platform.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule web_is_never_called = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.anlan.service..web.."));

    @ArchTest
    static final ArchRule repositories_are_hidden =
            classes().that().areAssignableTo(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule entities_have_no_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule nobody_asks_the_system_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.anlan.service.platform.TimeConfiguration")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule controllers_are_package_private =
            classes().that().areAnnotatedWith(RestController.class).should().notBePublic();

    @ArchTest
    static final ArchRule one_advice_makes_all_problems = classes()
            .that()
            .areAnnotatedWith(RestControllerAdvice.class)
            .should()
            .resideInAPackage("..platform.problem..");

    @ArchTest
    static final ArchRule controllers_never_act_as_the_service = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ServiceScope.class);

    @ArchTest
    static final ArchRule names_say_something =
            noClasses().should().haveNameMatching(BANNED_NAMES).because("layout.md bans empty words");

    @ArchTest
    static final ArchRule entities_name_their_schema = classes()
            .that()
            .areAnnotatedWith(Table.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "@Table with a schema",
                    annotation -> annotation.getRawType().isEquivalentTo(Table.class)
                            && !annotation.get("schema").orElse("").toString().isEmpty()));

    @ArchTest
    static void at_least_forty_percent_of_types_are_hidden(JavaClasses all) {
        var types = all.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isNestedClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(100 * hidden / types.size()).as("percent hidden").isGreaterThanOrEqualTo(40);
    }
}
