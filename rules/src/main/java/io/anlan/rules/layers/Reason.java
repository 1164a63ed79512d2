// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.layers;

import io.anlan.rules.RulePack;
import io.anlan.rules.vocabulary.AllowedValue;
import io.anlan.rules.vocabulary.Labels;
import io.anlan.rules.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a pack holds at a place, in words. */
public final class Reason {

    private Reason() {}

    /**
     * @param last whether nothing comes after it
     */
    public static Labels of(RulePack pack, Vocabulary vocabulary, boolean last) {
        boolean layer = pack.layerOf() != null;
        String until = pack.validTo() == null ? "" : pack.validTo().toString();
        String zh = (layer ? "附加规则" : "基础规则") + "，适用于" + where(pack, vocabulary, true) + "；第" + pack.version() + "版自"
                + pack.validFrom() + "起施行" + (until.isEmpty() ? "" : "，至" + until + "止") + "，是当日有效的最新版";
        String en = (layer ? "Layer" : "Pack") + " for " + where(pack, vocabulary, false) + "; version "
                + pack.version() + ", in force from " + pack.validFrom() + (until.isEmpty() ? "" : " to " + until)
                + ", is the latest that holds on the day";
        return last ? new Labels(zh, en) : new Labels(zh + order(pack, true), en + order(pack, false));
    }

    /** The same for what is being rolled out place by place. */
    public static Labels staged(Labels reason, Collection<String> divisions) {
        List<String> codes = divisions.stream().sorted().toList();
        return new Labels(
                reason.zh() + "；正在分区推行，目前仅在" + String.join("、", codes) + "施行",
                reason.en() + "; being rolled out, so far in " + String.join(", ", codes) + " only");
    }

    private static String order(RulePack pack, boolean zh) {
        if (pack.hitPolicy().singleAnswer()) {
            return zh ? "；比其后各层更具体，先作答" : "; more specific than what follows, so it answers first";
        }
        return zh ? "；与其后各层一并计入" : "; counts together with what follows";
    }

    private static String where(RulePack pack, Vocabulary vocabulary, boolean zh) {
        String division = pack.scope().jurisdiction();
        String place = division.equals("CN") ? (zh ? "全国" : "the whole country") : division;
        Function<Labels, String> words = labels -> zh ? labels.zh() : labels.en();
        String industries = pack.scope().industries().stream()
                .map(code -> words.apply(industry(code, vocabulary)))
                .collect(Collectors.joining(zh ? "、" : ", "));
        return industries.isEmpty() ? place : place + (zh ? "的" + industries + "行业" : ", industry " + industries);
    }

    private static Labels industry(String code, Vocabulary vocabulary) {
        return vocabulary.list("industry").stream()
                .filter(value -> value.code().equals(code))
                .map(AllowedValue::labels)
                .findFirst()
                .orElse(new Labels(code, code));
    }
}
