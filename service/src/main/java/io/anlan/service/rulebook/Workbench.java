// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.sheet.RuleColumn;
import io.anlan.service.rulebook.sheet.RuleVocabulary;
import io.anlan.service.rulebook.sheet.SheetName;
import io.anlan.service.rulebook.sheet.Sheets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with the text of rules; the rules themselves do it. */
public interface Workbench {

    RuleVocabulary vocabulary();

    /** The sheets such a pack has. */
    List<SheetName> sheetNames(PackHead head);

    /** Frozen text as sheets. The same text gives the same keys. */
    Sheets sheets(PackHead head, PackTexts texts);

    /** The sheets a new layer over a pack begins with: the header of the pack, and no rows. */
    Sheets layer(PackHead head, Sheets base);

    /** The columns of one sheet: those that its lines use and those that every such sheet has. */
    List<RuleColumn> columns(PackHead head, SheetName name, Sheets sheets);

    /** Whether a cell may stand in that column of that sheet at all. */
    boolean hasColumn(PackHead head, SheetName name, String column);

    /**
     * The text that goes into review.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready} naming what cannot be read
     */
    PackTexts texts(PackHead head, Sheets sheets);

    /**
     * Everything that is wrong, as far as it can be read at all; at most 500 findings.
     *
     * @param before the text of the version it is to follow; null when it is the first
     */
    List<RuleFinding> check(PackHead head, Sheets sheets, @Nullable PackTexts before);

    /** What a later text changes in an earlier one, in words. */
    List<RuleChange> changes(PackHead head, PackTexts before, PackTexts after);

    /** Each row that can be read as a sentence, by its key. */
    Map<UUID, Wording> sentences(PackHead head, Sheets sheets);

    /**
     * Every example as the rules decide it.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready} when the rows cannot be run
     */
    List<ExampleOutcome> examples(PackHead head, Sheets sheets);

    /**
     * Something wrong.
     *
     * @param code stable, e.g. {@code gap} or {@code unreadable}
     * @param key of the line; null when it is the pack as a whole
     * @param rowId as the line calls itself
     * @param related ids of further rows concerned
     * @param counterExample a case that shows it
     */
    record RuleFinding(
            RuleSeverity severity,
            String code,
            @Nullable SheetName sheet,
            @Nullable UUID key,
            @Nullable String rowId,
            @Nullable String column,
            Wording message,
            List<String> related,
            @Nullable RuleCase counterExample) {

        /** Errors keep a pack from review; a warning is answered with a reason. */
        public enum RuleSeverity {
            ERROR,
            WARNING
        }
    }

    /**
     * A case, as cells write it.
     *
     * @param enterprise {@code attribute = value; …}
     */
    record RuleCase(String on, String factType, String enterprise, String values) {}

    /**
     * One difference.
     *
     * @param rowId null when it is the pack itself
     * @param field null when it is the row as a whole
     * @param kind ADDED, REMOVED or CHANGED
     */
    record RuleChange(
            @Nullable String rowId,
            @Nullable String field,
            String kind,
            @Nullable Wording before,
            @Nullable Wording after) {}

    /**
     * What an example came to.
     *
     * @param key of its line; null in a text that is no draft
     * @param expected what its line says
     * @param actual what the rules say
     */
    record ExampleOutcome(
            @Nullable UUID key, String rowId, String note, String expected, String actual, boolean passed) {}
}
