package org.chalkline.kernel.procedure.checklist;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * Which power an act needs, by the stored name of its fact: data, see {@code
 * powers-of-acts.properties}.
 */
public final class PowersOfActs {
    private static final Map<String, Power> ALL = read();

    private PowersOfActs() {}

    private static Map<String, Power> read() {
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                PowersOfActs.class.getResourceAsStream(
                                        "/administration/powers-of-acts.properties")),
                        StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            return properties.stringPropertyNames().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    type -> type,
                                    type -> new Power(properties.getProperty(type).strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The power that who does it must hold that day; absent where the data name none. */
    public static @Nullable Power of(String type) {
        return ALL.get(type);
    }

    /** All acts of which the data name the power, by the stored names of their facts. */
    public static Map<String, Power> all() {
        return ALL;
    }
}
