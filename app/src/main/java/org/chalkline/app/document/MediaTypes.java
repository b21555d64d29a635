package org.chalkline.app.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalkline.app.document.DocumentRefusedException.Code;

/**
 * How documents of some types begin. Nothing is opened by its type here; whoever is handed a
 * document opens it by what was said of it.
 */
final class MediaTypes {
    private static final int LONGEST = 8;
    private static final List<String> ZIP = List.of("PK\3\4", "PK\5\6");
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private static final Map<String, List<String>> BEGINNINGS =
            Map.of(
                    "application/pdf", List.of("%PDF-"),
                    "image/png", List.of("\u0089PNG\r\n\u001a\n"),
                    "image/jpeg", List.of("\u00ff\u00d8\u00ff"),
                    "image/gif", List.of("GIF87a", "GIF89a"),
                    "image/tiff", List.of("II*\0", "MM\0*"),
                    "application/zip", ZIP,
                    "application/ofd", ZIP);

    private MediaTypes() {}

    /**
     * The body, from its beginning, if that is how a document of this type begins. Of other types
     * nothing is asked.
     *
     * @throws DocumentRefusedException {@code DOCUMENT_OF_OTHER_TYPE} if it isn't
     */
    static InputStream requireFits(InputStream body, String type) throws IOException {
        var known = beginnings(type);
        if (known.isEmpty()) return body;
        var whole = new PushbackInputStream(body, LONGEST);
        var first = whole.readNBytes(LONGEST);
        whole.unread(first);
        var beginning = new String(first, ISO_8859_1);
        boolean fits = first.length == 0 || known.stream().anyMatch(beginning::startsWith);
        if (!fits) throw new DocumentRefusedException(Code.DOCUMENT_OF_OTHER_TYPE, type);
        return whole;
    }

    private static List<String> beginnings(String type) {
        int parameters = type.indexOf(';');
        var plain =
                (parameters < 0 ? type : type.substring(0, parameters))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        return plain.startsWith(OFFICE) ? ZIP : BEGINNINGS.getOrDefault(plain, List.of());
    }
}
