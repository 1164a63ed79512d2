/** The regulators' house of rules: packs and their revisions, drafts and who works on them, releases, and what is law. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "hiddendanger",
            "hiddendanger::determination",
            "hiddendanger::register",
            "compliance::rules",
            "risk",
            "risk::catalogue",
            "risk::grading",
            "risk::register",
            "risk::rules"
        })
package io.anlan.service.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
