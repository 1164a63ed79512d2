/** The process engine, configured in one class and sharing the application's transactions. */
@NullMarked
package io.anlan.service.platform.engine;

import org.jspecify.annotations.NullMarked;
