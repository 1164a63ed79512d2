/** What every module stands on: identity, data scope, problems, time, the database and the process engine. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.anlan.service.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
