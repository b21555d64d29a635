package org.chalkline.query.search;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.springframework.web.util.HtmlUtils;

/**
 * The documents that facts cite, as far as they are text that lies open: those that are about
 * people are sealed, and never read here.
 */
public final class TextDocuments {
    /** What documents are called where records have the name of their type. */
    static final String KIND = "Document";

    /** What a document that is text is found by. */
    static final String CONTENT = "content";

    /** What every document is found by. */
    static final String DIGEST = "digest";

    /** A document is read so far, in bytes. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Set<String> TEXTS =
            Set.of("text/plain", "text/csv", "text/html", "application/json");
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";\\s]+)");
    private static final Pattern UNSHOWN =
            Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->|<[^>]*>");

    private final Documents documents;
    private final Reach reach;

    /** Who may read which document. */
    public interface Reach {

        /**
         * Whether somebody who reads documents at all may read this one.
         *
         * @throws InterruptedException if it had to look, and the thread was interrupted
         */
        boolean sees(SignedIn who, Document document) throws InterruptedException;
    }

    public TextDocuments(Documents documents, Reach reach) {
        this.documents = documents;
        this.reach = reach;
    }

    /** Whether a document of this digest is kept, whatever it is. */
    boolean isKept(String digest) throws IOException {
        return documents.find(digest).isPresent();
    }

    /**
     * What a document says; absent where there is none, it isn't text, or it is sealed.
     *
     * @throws IOException if it can't be read, or is damaged
     */
    Optional<String> text(String digest) throws IOException {
        var found = documents.find(digest);
        if (found.isEmpty() || found.get().isSealed()) return Optional.empty();
        var said = found.get().mediaType().toLowerCase(Locale.ROOT);
        int end = said.indexOf(';');
        var type = (end < 0 ? said : said.substring(0, end)).strip();
        if (!TEXTS.contains(type)) return Optional.empty();
        byte[] read;
        try (var content = documents.open(digest)) {
            read = content.readNBytes(MOST_BYTES);
        }
        var text = new String(read, charset(said));
        if (!type.equals("text/html")) return Optional.of(text);
        return Optional.of(HtmlUtils.htmlUnescape(UNSHOWN.matcher(text).replaceAll(" ")));
    }

    private static Charset charset(String mediaType) {
        var named = CHARSET.matcher(mediaType);
        if (!named.find()) return StandardCharsets.UTF_8;
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** Whether somebody who reads documents at all may read this one. */
    boolean isSeen(SignedIn who, String digest) throws IOException, InterruptedException {
        var found = documents.find(digest);
        return found.isPresent() && reach.sees(who, found.get());
    }
}
