// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is unpacked instead of believing what the archive says about itself. */
final class BoundedStream extends FilterInputStream {

    private final UnpackedBudget budget;

    BoundedStream(InputStream in, UnpackedBudget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            budget.spend(1);
        }
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        budget.spend(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        budget.spend(skipped);
        return skipped;
    }

    /** Bytes left for all parts of one workbook together. */
    static final class UnpackedBudget {
        private long left;

        UnpackedBudget(long bytes) {
            this.left = bytes;
        }

        void spend(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw RefusedFile.tooLarge(
                        "工作簿解压后过大，请拆分后再导入", "Unpacked, the workbook is too large; split it and import the parts");
            }
        }
    }
}
