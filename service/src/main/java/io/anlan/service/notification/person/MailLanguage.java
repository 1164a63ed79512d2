// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anlan.service.platform.Wording;
import java.util.Arrays;

/** The language a person is written to. */
public enum MailLanguage {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    MailLanguage(String tag) {
        this.tag = tag;
    }

    @JsonValue
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException for a language the service does not speak */
    @JsonCreator
    public static MailLanguage ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language " + tag));
    }

    public String of(Wording wording) {
        return this == EN ? wording.en() : wording.zh();
    }
}
