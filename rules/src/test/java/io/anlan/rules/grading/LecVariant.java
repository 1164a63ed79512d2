// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.anlan.rules.RulePack;
import io.anlan.rules.authoring.PackText;
import io.anlan.rules.authoring.ShippedPacks;
import io.anlan.rules.model.Row;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.List;

/** What a regulator might publish in the place of the shipped LEC pack. */
final class LecVariant {

    private LecVariant() {}

    /** The shipped pack as its second version, with one cell changed and without its examples. */
    static RulePack of(String cell, String by, String validFrom) {
        PackText text = ShippedPacks.text("risk-grading/lec");
        assertThat(text.rows()).contains("," + cell + ",");
        String examples = text.examples().lines().findFirst().orElseThrow() + "\n";
        PackText other = new PackText(
                text.header()
                        .replace("version: \"1\"", "version: \"2\"")
                        .replace("validFrom: \"2020-01-01\"", "validFrom: \"" + validFrom + "\"")
                        .replace("from: \"2020-01-01\"", "from: \"" + validFrom + "\""),
                text.rows().replace("," + cell + ",", "," + by + ","),
                examples);
        RulePack pack = other.read(Vocabulary.shipped());
        assertThat(pack.rows()).extracting(Row::examples).allMatch(List::isEmpty);
        return pack;
    }
}
