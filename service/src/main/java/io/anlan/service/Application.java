// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Anlan as one process: rules, processes, records and the browser client. */
@Modulithic(systemName = "Anlan", sharedModules = "platform")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
