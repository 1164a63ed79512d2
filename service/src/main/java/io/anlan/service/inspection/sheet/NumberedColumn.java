// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.inspection.sheet;

import io.anlan.service.platform.Wording;
import io.anlan.service.platform.table.TableColumn;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column of a pair: the name of an attribute, or its value.
 *
 * @param number of the pair, from 1
 */
record NumberedColumn(Part part, int number) implements TableColumn {

    /** What the column of a pair holds. */
    enum Part {
        ATTRIBUTE("(?:指标|attribute[ _]?)([1-9][0-9]?)", "指标", "Attribute"),
        VALUE("(?:值|value[ _]?)([1-9][0-9]?)", "值", "Value");

        private final Pattern header;
        private final String zh;
        private final String en;

        Part(String header, String zh, String en) {
            this.header = Pattern.compile(header, Pattern.CASE_INSENSITIVE);
            this.zh = zh;
            this.en = en;
        }
    }

    static Optional<NumberedColumn> of(String header) {
        for (Part part : Part.values()) {
            var match = part.header.matcher(header);
            if (match.matches()) {
                return Optional.of(new NumberedColumn(part, Integer.parseInt(match.group(1))));
            }
        }
        return Optional.empty();
    }

    @Override
    public String name() {
        return part.name() + "_" + number;
    }

    @Override
    public Wording labels() {
        return new Wording(part.zh + number, part.en + " " + number);
    }

    @Override
    public Wording explanation() {
        return new Wording(
                "该情形的指标与其值；不知道就不填，系统会追问，绝不按“没有问题”处理",
                "An attribute of the situation and its value; leave out what is not known: it is asked, never taken for safe");
    }

    @Override
    public boolean required() {
        return false;
    }
}
