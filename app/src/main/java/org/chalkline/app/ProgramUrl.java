package org.chalkline.app;

import java.net.URI;
import java.net.URISyntaxException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a program answers from the command line, and says what to write instead. */
public final class ProgramUrl implements ITypeConverter<URI> {

    @Override
    public URI convert(String text) {
        try {
            var url = new URI(text);
            var scheme = url.getScheme();
            boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            if (web && url.getHost() != null) return url;
        } catch (URISyntaxException e) {
            throw refusal(text);
        }
        throw refusal(text);
    }

    private static TypeConversionException refusal(String text) {
        var guess = text.contains("://") ? "http://127.0.0.1:8080" : "http://" + text;
        return new TypeConversionException(
                "'%s' is no address of a program. Write it whole, such as %s"
                        .formatted(text, guess));
    }
}
