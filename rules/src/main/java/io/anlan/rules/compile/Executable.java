// SPDX-License-Identifier: Apache-2.0
package io.anlan.rules.compile;

import io.anlan.rules.RulePack;
import io.anlan.rules.vocabulary.Vocabulary;
import java.lang.ref.SoftReference;
import org.jspecify.annotations.Nullable;

/**
 * The executable form of a pack that was compiled before, as long as there is memory for it; made again when it is asked
 * for afterwards. A city keeps every version it ever decided by, and asks most of them never again.
 */
public final class Executable {

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private volatile SoftReference<@Nullable CompiledPack> form;

    public Executable(RulePack pack, Vocabulary vocabulary, CompiledPack compiled) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.form = new SoftReference<>(compiled);
    }

    /** A form that is made when it is first asked for. */
    public Executable(RulePack pack, Vocabulary vocabulary) {
        this.pack = pack;
        this.vocabulary = vocabulary;
        this.form = new SoftReference<>(null);
    }

    /** Two threads that find nothing may both make one; both decide alike. */
    public CompiledPack compiled() {
        CompiledPack compiled = form.get();
        if (compiled == null) {
            compiled = new CompiledPack(pack, vocabulary);
            form = new SoftReference<>(compiled);
        }
        return compiled;
    }
}
