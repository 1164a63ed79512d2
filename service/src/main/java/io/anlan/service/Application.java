// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.platform.audit.AuditVerificationCommand;
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
        if (args.length > 0 && args[0].equals(AuditVerificationCommand.NAME)) {
            System.exit(AuditVerificationCommand.run(args));
        }
        SpringApplication.run(Application.class, args);
    }
}
