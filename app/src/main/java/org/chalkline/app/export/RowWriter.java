package org.chalkline.app.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows in one form. What it was given may be written at its end alone. */
interface RowWriter {

    /**
     * Writes a row.
     *
     * @param values see {@link ExportedRows#values}
     */
    void row(List<@Nullable Object> values) throws IOException;

    /** Passes on what was held of the rows so far, where the form allows it. */
    void flush() throws IOException;

    /** Writes what stands behind the last row; the stream stays open. */
    void end() throws IOException;
}
