// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** A file's name as people gave it, made harmless: no folders, nothing invisible, nothing a file system dislikes. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String of(@Nullable String given, MediaKind kind) {
        String name = given == null ? "" : given;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}<>:\"|?*]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("[. ]+$", "");
        int dot = name.lastIndexOf('.');
        String extension = dot >= 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - extension.length()).replaceAll("^[. ]+|[. ]+$", "");
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        }
        return kind.named((stem.isBlank() ? "evidence" : stem) + extension);
    }
}
