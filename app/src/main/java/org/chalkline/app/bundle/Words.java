package org.chalkline.app.bundle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Tells how facts and their members are called in Chinese and in English. */
final class Words {
    private static final Properties FACTS = read("/bundle/facts.properties");
    private static final Properties FIELDS = read("/bundle/fields.properties");

    private Words() {}

    private static Properties read(String resource) {
        var words = new Properties();
        try (var in = Words.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing");
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names a fact of this stored name in Chinese; absent where no word is known. */
    static @Nullable String factInChinese(String type) {
        return FACTS.getProperty(type);
    }

    /** The same in English: {@code application.ApplicationGranted} is "Application granted". */
    static String factInEnglish(String type) {
        var words = spaced(type.substring(type.indexOf('.') + 1));
        return words.isEmpty()
                ? type
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Names a member, in both languages where both are known. */
    static String field(String name) {
        var chinese = FIELDS.getProperty(name);
        return chinese == null ? spaced(name) : chinese + " " + spaced(name);
    }

    private static String spaced(String camels) {
        return camels.replaceAll("(?<=[a-z0-9])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
    }
}
