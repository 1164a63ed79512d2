// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.hiddendanger.process;

import io.anlan.processes.control.InterimControlProcess;
import io.anlan.processes.control.InterimControlSteps;
import io.anlan.service.hiddendanger.control.ControlExpiry;
import org.springframework.stereotype.Component;

/** What the process of a suspension asks and orders, handed on. */
@Component(InterimControlProcess.STEPS)
class ControlStepsAdapter implements InterimControlSteps {

    private final ControlExpiry expiry;

    ControlStepsAdapter(ControlExpiry expiry) {
        this.expiry = expiry;
    }

    @Override
    public String expiresAt(String key) {
        return expiry.expiresAt(number(key), position(key)).toString();
    }

    @Override
    public void expire(String key) {
        expiry.expire(number(key), position(key));
    }

    private static String number(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private static int position(String key) {
        return Integer.parseInt(key.substring(key.indexOf('/') + 1));
    }
}
