// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void modulesKnowOnlyWhatTheyMayKnow() {
        modules.verify();
    }

    /** Rewrites what people read; a difference to what is committed is found by the build's drift check. */
    @Test
    void modulesAreDocumented() {
        new Documenter(
                        modules,
                        Documenter.Options.defaults()
                                .withOutputFolder(Path.of("docs", "modules").toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
