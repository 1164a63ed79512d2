/** Tables that people send, read within limits and with nothing executed. */
@NullMarked
package io.anlan.service.platform.table;

import org.jspecify.annotations.NullMarked;
