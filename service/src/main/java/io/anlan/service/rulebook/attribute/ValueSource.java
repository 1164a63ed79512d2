// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.attribute;

/** Where the value of an attribute comes from. */
public enum ValueSource {
    /** Somebody is asked in a form. */
    ASKED,
    /** A register of the authority or the enterprise holds it; asked as long as none is connected. */
    REGISTER,
    /** A sensor measures it; asked as long as none is connected. */
    SENSOR
}
