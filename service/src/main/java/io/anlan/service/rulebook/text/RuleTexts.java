// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.text;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackHead;
import io.anlan.service.rulebook.sheet.SheetLine;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.List;
import java.util.UUID;

/** Lines of rows as text of the DRL subset and back; the rules themselves write and read it. */
public interface RuleTexts {

    /** Whether the rows of such a pack can be said in this form at all. */
    boolean possible(PackHead head);

    /** All rows that can be read, in their order; the others have no place in the text and stay as they are. */
    Written write(PackHead head, Sheets sheets);

    /**
     * Reads a text as lines of the draft. A line is found again by the id of its row and keeps its key, and what its cells say
     * as they say it when the row is the same; a line that cannot be read as a row stays where it is.
     */
    Read read(PackHead head, Sheets sheets, String text);

    /** @param unread keys of the lines that have no place in the text */
    record Written(String text, List<RuleLines> rules, List<UUID> unread) {}

    /**
     * @param rows the lines as they would be, without the rules in which there is a mistake
     * @param mistakes the first one of each rule; empty when all of the text was read
     */
    record Read(List<SheetLine> rows, List<RuleLines> rules, List<TextMistake> mistakes) {}

    /**
     * Where a rule stands in a text, both lines counted in; the first is 1.
     *
     * @param key of its line in the draft; of a rule that is new in the text one that is good for this answer only
     */
    record RuleLines(UUID key, String rowId, int fromLine, int toLine) {}

    /**
     * Where a text cannot be read on.
     *
     * @param line the first is 1
     * @param column of the first character, in UTF-16 units; the first is 1
     * @param length how many characters are meant; 0 at the end of the text
     */
    record TextMistake(int line, int column, int length, Wording message) {}
}
