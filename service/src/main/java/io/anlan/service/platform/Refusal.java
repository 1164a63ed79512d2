// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An act that is not carried out, and why; becomes an RFC 9457 problem with a stable type. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final HttpStatus status;
    private final transient Wording wording;
    private final transient List<Violation> violations;
    private transient @Nullable Object found;

    /**
     * @param type stable, {@code <module>/<what-went-wrong>}
     * @param status what HTTP calls it
     * @param wording one sentence with the reason and, where there is one, the remedy
     */
    public Refusal(String type, HttpStatus status, Wording wording) {
        this(type, status, wording, List.of());
    }

    /** As above, naming each value that cannot be taken. */
    public Refusal(String type, HttpStatus status, Wording wording, List<Violation> violations) {
        super(type + ": " + wording.en());
        this.type = type;
        this.status = status;
        this.wording = wording;
        this.violations = List.copyOf(violations);
    }

    /** The same refusal, with what it was seen by: for whoever reads the log, never for the caller. */
    public Refusal because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** The same refusal, with what stands where the caller wanted to write: an extension member {@code found} of RFC 9457. */
    public Refusal having(Object found) {
        this.found = found;
        return this;
    }

    /** An answer, not a fault: many are given, none is traced. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    public String type() {
        return type;
    }

    public HttpStatus status() {
        return status;
    }

    public Wording wording() {
        return wording;
    }

    public @Nullable Object found() {
        return found;
    }

    public List<Violation> violations() {
        return violations;
    }
}
