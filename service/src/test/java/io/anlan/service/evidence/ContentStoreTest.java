// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anlan.service.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path directory;

    @Test
    void aKeptContentLiesUnderItsHash() throws IOException {
        var store = store(10);
        keep(store, "abc");
        assertThat(store.content(ABC)).hasContent("abc").isEqualTo(directory.resolve("ba/78/" + ABC));
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void theSameContentIsStoredOnce() throws IOException {
        var store = store(10);
        keep(store, "abc");
        var first = Files.getLastModifiedTime(store.content(ABC));
        keep(store, "abc");
        assertThat(Files.getLastModifiedTime(store.content(ABC))).isEqualTo(first);
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void aContentThatLostItsEndIsReplaced() throws IOException {
        var store = store(10);
        keep(store, "abc");
        Files.writeString(store.content(ABC), "a");
        keep(store, "abc");
        assertThat(store.content(ABC)).hasContent("abc");
    }

    @Test
    void aDraftThatIsNotKeptLeavesNothing() throws IOException {
        try (var draft = store(10).receive(stream("abc"))) {
            assertThat(draft.sha256()).isEqualTo(ABC);
            assertThat(draft.size()).isEqualTo(3);
            assertThat(leftOvers()).hasSize(1);
        }
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void anEndlessContentIsCutOffAtTheLimit() throws IOException {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }
        };
        assertThatThrownBy(() -> store(1_000_000).receive(endless))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("evidence/too-large");
        assertThat(endless.read).isLessThan(1_100_000);
        assertThat(leftOvers()).isEmpty();
        assertThat(store(3).receive(stream("abc")).size()).isEqualTo(3);
    }

    @Test
    void aConnectionThatBreaksLeavesNothing() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> store(10).receive(broken)).hasMessage("connection reset");
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void nothingButAHashNamesAFile() throws IOException {
        Files.writeString(directory.resolve("secret"), "secret");
        for (var name : List.of("../secret", "secret", "", ABC.toUpperCase(java.util.Locale.ROOT), ABC + "/..", "..")) {
            assertThatIllegalArgumentException().isThrownBy(() -> store(10).content(name));
        }
    }

    @Test
    void aContentThatIsMissingIsSaidToBe() {
        assertThatIllegalStateException()
                .isThrownBy(() -> store(10).content(ABC))
                .withMessageContaining(ABC)
                .withMessageContaining("Maybe");
    }

    @Test
    void aDirectoryThatCannotBeMadeStopsTheStartWithARemedy() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThatThrownBy(() -> new ContentStore(new EvidenceSettings(file, 1, 1, 1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("anlan.evidence.directory");
    }

    private ContentStore store(long maxSize) {
        return new ContentStore(new EvidenceSettings(directory, maxSize, 1, 1));
    }

    private static void keep(ContentStore store, String content) throws IOException {
        try (var draft = store.receive(stream(content))) {
            store.keep(draft);
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII));
    }

    private List<Path> leftOvers() throws IOException {
        try (var files = Files.list(directory.resolve("incoming"))) {
            return files.toList();
        }
    }
}
