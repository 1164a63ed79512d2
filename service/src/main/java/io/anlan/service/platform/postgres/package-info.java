/** A PostgreSQL that comes with the application, for runs without a server of their own. */
@NullMarked
package io.anlan.service.platform.postgres;

import org.jspecify.annotations.NullMarked;
