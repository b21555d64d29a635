package org.chalkline.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalkline.command.intake.RowRecorder.Field;
import org.chalkline.kernel.fact.FactJson;
import org.jspecify.annotations.Nullable;

/**
 * The fields that rows of a kind may have. They are those that the program's kinds ask for, written
 * into {@code intake-fields.json} by {@code RealFilesTest}, which fails when they change: an import
 * can so be prepared where no program runs.
 *
 * @param fields in the order in which the kind asks for them
 */
record KindFields(List<Field> fields) {
    private static final String FILE = "/intake-fields.json";

    KindFields {
        fields = List.copyOf(fields);
    }

    private static final class All {
        static final Map<String, KindFields> KINDS = read();

        private static Map<String, KindFields> read() {
            try (var in = Objects.requireNonNull(KindFields.class.getResourceAsStream(FILE))) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                var kinds = new LinkedHashMap<String, KindFields>();
                for (var kind : FactJson.read(text, Kinds.class).kinds()) {
                    kinds.put(kind.name(), new KindFields(kind.fields()));
                }
                return kinds;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A kind as the file has it. */
    record Described(String name, List<Field> fields) {}

    /** The file. */
    record Kinds(List<Described> kinds) {}

    /** The fields of a kind. */
    static KindFields of(Kind kind) {
        return Objects.requireNonNull(All.KINDS.get(kind.toString()));
    }

    @Nullable Field field(String name) {
        for (var field : fields) {
            if (field.name().equals(name)) return field;
        }
        return null;
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }
}
