package org.chalkline.app.export;

import java.util.Arrays;
import java.util.Optional;

/** In which form the rows of a list leave. */
enum ExportFormat {
    CSV("csv", "text/csv;charset=utf-8"),
    JSONL("jsonl", "application/jsonl"),
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String ending;
    private final String mediaType;

    ExportFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    static Optional<ExportFormat> of(String ending) {
        return Arrays.stream(values()).filter(each -> each.ending.equals(ending)).findFirst();
    }

    /** How files of it end, without the dot. */
    String ending() {
        return ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether it is worth compressing on the way: Parquet is compressed itself. */
    boolean isText() {
        return this != PARQUET;
    }
}
