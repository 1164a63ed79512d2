/** What may be seen: the data scope, set once per transaction for the service and the database. */
@NullMarked
package io.anlan.service.platform.scope;

import org.jspecify.annotations.NullMarked;
