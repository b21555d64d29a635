package org.chalkline.query.procedure.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.query.procedure.paper.PaperTemplate.Kind;

/** Every template by which papers are or were printed. */
public final class PaperTemplates {
    private static final String FILE = "/papers/templates.json";

    private final List<PaperTemplate> templates;

    private record Content(String about, List<PaperTemplate> templates) {}

    /**
     * @throws IllegalStateException if two of one kind are in force on one day
     */
    PaperTemplates(List<PaperTemplate> templates) {
        this.templates = List.copyOf(templates);
        var ids = new HashSet<String>();
        for (var each : templates) {
            if (!ids.add(each.id())) throw new IllegalStateException("two templates " + each.id());
            boolean alone =
                    templates.stream()
                            .filter(other -> other.kind() == each.kind())
                            .filter(other -> other.isInForceOn(each.from()))
                            .allMatch(other -> other == each);
            if (!alone) throw new IllegalStateException(each.id() + " begins within another");
        }
    }

    /** Those that come with the program. */
    public static PaperTemplates standard() {
        return Standard.TEMPLATES;
    }

    private static final class Standard {
        static final PaperTemplates TEMPLATES = read();

        private static PaperTemplates read() {
            try (InputStream in = PaperTemplates.class.getResourceAsStream(FILE)) {
                if (in == null) throw new IllegalStateException(FILE + " is missing");
                var content = FactJson.MAPPER.readValue(in, Content.class);
                return new PaperTemplates(content.templates());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All of them, in the order of the data. */
    public List<PaperTemplate> all() {
        return templates;
    }

    /** That by which papers of the kind and of that day are printed, if there was one. */
    public Optional<PaperTemplate> inForce(Kind kind, LocalDate day) {
        return templates.stream()
                .filter(each -> each.kind() == kind && each.isInForceOn(day))
                .findFirst();
    }
}
