package org.chalkline.kernel.procedure.power;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The powers that can be delegated, read from a file: those that come with the program, which it
 * asks for before an act, and those that a bureau adds, for its people to look up.
 */
public final class PowerCatalogue {
    private static final String FILE = "/administration/powers.csv";
    private static final int FIELDS = 3;

    /**
     * A power, as the catalogue has it.
     *
     * @param title what it lets an officer do
     * @param titleZh the same in Chinese
     * @param checked whether the program asks for it before an act
     */
    public record Entry(Power power, String title, String titleZh, boolean checked) {}

    private final Map<Power, Entry> entries = new LinkedHashMap<>();

    private PowerCatalogue() {}

    /** The powers that come with the program. */
    public static PowerCatalogue standard() {
        return Standard.CATALOGUE;
    }

    private static final class Standard {
        static final PowerCatalogue CATALOGUE = new PowerCatalogue().with(read(), true);

        private static List<String> read() {
            try (InputStream in = PowerCatalogue.class.getResourceAsStream(FILE)) {
                if (in == null) throw new IllegalStateException(FILE + " is missing");
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The same, and a bureau's own from a file of the same form: code, title and Chinese title,
     * separated by semicolons, a line each.
     *
     * @throws IllegalArgumentException if a line has another form, or names a power that is there
     * @throws UncheckedIOException if the file can't be read
     */
    public PowerCatalogue with(Path file) {
        try {
            return with(Files.readAllLines(file, StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PowerCatalogue with(List<String> lines, boolean checked) {
        var both = new PowerCatalogue();
        both.entries.putAll(entries);
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.startsWith("code;")) continue;
            var fields = line.split(";", -1);
            if (fields.length != FIELDS) {
                throw new IllegalArgumentException(
                        "not a power, its title and its Chinese: " + line);
            }
            var entry = new Entry(new Power(fields[0]), fields[1], fields[2], checked);
            if (both.entries.put(entry.power(), entry) != null) {
                throw new IllegalArgumentException("a power is there twice: " + line);
            }
        }
        return both;
    }

    /** All, in the order of the file. */
    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /** The powers themselves, in the same order. */
    public List<Power> powers() {
        return List.copyOf(entries.keySet());
    }

    /** What it says of a power; empty where it doesn't know it. */
    public Optional<Entry> find(Power power) {
        return Optional.ofNullable(entries.get(power));
    }
}
