// SPDX-License-Identifier: Apache-2.0
package io.anlan.processes.extension;

import java.util.ArrayList;
import java.util.List;

/** The answers a test wants, and what it was told to do, in order. */
public class ScriptedExtension implements ExtensionSteps {

    final List<String> done = new ArrayList<>();
    boolean approved = true;
    RuntimeException failure;

    @Override
    public String decisionDueAt(String reference) {
        return "2026-03-13T16:00:00Z";
    }

    @Override
    public void remindApprover(String reference) {
        done.add("reminded " + reference);
    }

    @Override
    public boolean isApproved(String reference) {
        return approved;
    }

    @Override
    public void grant(String reference) {
        if (failure != null) {
            throw failure;
        }
        done.add("granted " + reference);
    }
}
