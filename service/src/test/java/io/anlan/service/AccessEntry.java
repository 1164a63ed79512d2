// SPDX-License-Identifier: Apache-2.0
package io.anlan.service;

import io.anlan.service.AccessScene.Stage;
import io.anlan.service.platform.Role;
import java.util.Set;
import java.util.stream.Stream;

/**
 * @param body what is sent; never enough to change anything
 * @param stage of the record it is tried on
 * @param allowed who gets past authorization
 * @param granted status for those who do
 * @param refused status for those who do not
 */
record AccessEntry(String method, String path, String body, Stage stage, Set<Role> allowed, int granted, int refused) {

    String name() {
        return method + " " + path;
    }

    boolean aboutARecord() {
        return path.startsWith(AccessMatrix.RECORD);
    }

    /** Whether it belongs to somebody, who is not everybody. */
    boolean aboutAnObject() {
        return Stream.of("{number}", "{id}", "{sha256}", "{code}", "{riskPoint}")
                .anyMatch(path::contains);
    }

    /** Taking a record changes it in no way, in whatever state it is. */
    boolean isAct() {
        return aboutARecord()
                && method.equals("POST")
                && !path.contains("/claim")
                && !path.endsWith("/replay")
                && !path.endsWith("/corrections");
    }

    int expected(Role role) {
        return allowed.contains(role) ? granted : refused;
    }

    /** Whoever may not do this to anything hears so; to all others, what is foreign does not exist. */
    int onForeign(Role role) {
        return AccessMatrix.ROLE_FIRST.stream().noneMatch(path::startsWith) || allowed.contains(role) ? 404 : 403;
    }
}
