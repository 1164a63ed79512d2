// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.publication;

import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.PackTexts;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What this node decides with; the rules themselves keep it. */
public interface LivePacks {

    /**
     * Compiles a text and runs its examples and scenarios, changing nothing.
     *
     * @throws io.anlan.service.platform.Refusal {@code rulebook/not-ready}
     */
    void tryOut(String kind, PackTexts texts);

    /** Whether this node has compiled that version already. */
    boolean knows(String kind, Ref ref);

    /**
     * Compiles a version and runs its examples, so that it can go live and decide again what it decided.
     *
     * @throws NotCompiled when it cannot
     */
    void learn(String kind, PackTexts texts) throws NotCompiled;

    /**
     * Makes exactly these versions live, by one swap for packs of rows and one for catalogues.
     *
     * @param staged what holds in some districts only
     *
     * @throws NotCompiled when they do not fit together; then all stays as it was
     */
    void replace(Collection<Ref> packs, Collection<StagedRef> staged, Collection<Ref> catalogues, long publication)
            throws NotCompiled;

    /** What runs now decides these examples and scenarios of its live rows otherwise than they say, pack by pack. */
    List<FailingExamples> failingExamples();

    /** The texts that come with the application. */
    List<ShippedText> shipped();

    /** A version and the codes of the districts in which it holds. */
    record StagedRef(Ref ref, Set<String> districts) {}

    /** One version of one pack. */
    record Ref(String packId, int version) {

        @Override
        public String toString() {
            return packId + "@" + version;
        }
    }

    /**
     * A pack of the application.
     *
     * @param industries the pack is for; empty for all
     */
    record ShippedText(
            String packId,
            String kind,
            int version,
            String jurisdiction,
            List<String> industries,
            Wording title,
            PackTexts texts) {}

    /** @param why row by row */
    record FailingExamples(Ref pack, String why) {}

    /** Rules that cannot go live. */
    final class NotCompiled extends Exception {

        private static final long serialVersionUID = 1L;

        public NotCompiled(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
