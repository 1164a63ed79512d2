/** Working days, with the yearly rearrangements of the State Council (调休) as data. */
@NullMarked
package io.anlan.service.platform.calendar;

import org.jspecify.annotations.NullMarked;
