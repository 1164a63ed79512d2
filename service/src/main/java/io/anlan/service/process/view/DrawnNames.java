// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.process.view;

import io.anlan.service.platform.Wording;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What drawings call things: Chinese, then English. */
public final class DrawnNames {

    private static final Pattern BOTH_LANGUAGES = Pattern.compile("(.*?)\\s+([A-Za-z].*)", Pattern.DOTALL);

    private DrawnNames() {}

    public static Wording wording(String name) {
        Matcher both = BOTH_LANGUAGES.matcher(name.strip());
        return both.matches()
                ? new Wording(both.group(1), both.group(2).replaceAll("\\s+", " "))
                : new Wording(name, name);
    }
}
