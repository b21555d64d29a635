package org.chalkline.app.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which standard's form the facts are written. */
public enum StandardForm {
    /** A CloudEvent a line. */
    CLOUDEVENTS_LINES("cloudevents", "jsonl", "application/jsonl"),
    /** All in one array. */
    CLOUDEVENTS_BATCH("cloudevents", "json", "application/cloudevents-batch+json"),
    OCEL_JSON("ocel", "json", "application/json"),
    OCEL_SQLITE("ocel", "sqlite", "application/vnd.sqlite3"),
    PROV_JSON("prov", "json", "application/json"),
    PROV_N("prov", "n", "text/provenance-notation;charset=utf-8");

    private final String standard;
    private final String form;
    private final String mediaType;

    StandardForm(String standard, String form, String mediaType) {
        this.standard = standard;
        this.form = form;
        this.mediaType = mediaType;
    }

    /** The names of all standards. */
    public static List<String> standards() {
        return Arrays.stream(values()).map(StandardForm::standard).distinct().toList();
    }

    /** The names of a standard's forms, the usual one first; empty if there is no such standard. */
    public static List<String> forms(String standard) {
        return Arrays.stream(values())
                .filter(each -> each.standard.equals(standard))
                .map(StandardForm::form)
                .toList();
    }

    /** The one of these names; empty if there is none. */
    public static Optional<StandardForm> of(String standard, String form) {
        return Arrays.stream(values())
                .filter(each -> each.standard.equals(standard) && each.form.equals(form))
                .findFirst();
    }

    /** What the standard is called, such as {@code ocel}. */
    public String standard() {
        return standard;
    }

    /** What the form is called, such as {@code sqlite}. */
    public String form() {
        return form;
    }

    /** The media type of a file of it. */
    public String mediaType() {
        return mediaType;
    }

    /** How a file of it ends, without the dot. */
    public String ending() {
        return this == PROV_N ? "provn" : form;
    }

    /** Whether it is an object-centric event log, which is of one kind of case or of one case. */
    public boolean isOfCases() {
        return standard.equals("ocel");
    }

    /**
     * Begins a file.
     *
     * @param source the absolute address of the record, see {@link StandardWriter#source}
     * @param out where it goes; it is left open
     * @throws IOException if what is gathered first can't be put anywhere
     */
    public StandardWriter write(URI source, OutputStream out) throws IOException {
        return switch (this) {
            case CLOUDEVENTS_LINES -> new CloudEventsWriter(source, false, out);
            case CLOUDEVENTS_BATCH -> new CloudEventsWriter(source, true, out);
            case OCEL_JSON, OCEL_SQLITE -> new OcelWriter(this == OCEL_SQLITE, out);
            case PROV_JSON, PROV_N -> new ProvWriter(source, this == PROV_N, out);
        };
    }
}
