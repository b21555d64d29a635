package org.chalkline.query.procedure.paper;

import java.util.Arrays;
import java.util.Optional;

/** In what form a paper is printed. */
public enum PaperFormat {
    /** A page by itself: it loads nothing, runs nothing, and is shown in the reader's own fonts. */
    HTML("html", "text/html; charset=utf-8"),
    /** A PDF that holds its font. */
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String mediaType;

    PaperFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The ending of its files' names, without the dot. */
    public String ending() {
        return ending;
    }

    /** What it is for a browser. */
    public String mediaType() {
        return mediaType;
    }

    /** That whose files end so. */
    public static Optional<PaperFormat> of(String ending) {
        return Arrays.stream(values()).filter(each -> each.ending.equals(ending)).findFirst();
    }
}
