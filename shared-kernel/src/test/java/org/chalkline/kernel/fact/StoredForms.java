package org.chalkline.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The stored forms of a family of facts are a contract with every store ever written. They stand in
 * {@code stored-forms.txt} beside the test that extends this: name, revision, JSON. A line there is
 * never changed once it has been released; a new form takes a new revision and an upcaster.
 *
 * <p>Where the forms differ, those that the program would write now are left in {@code
 * target/stored-forms/}, to be compared with the approved ones line by line.
 */
public abstract class StoredForms {
    private static final String FILE = "stored-forms.txt";

    private final FactCatalogue catalogue;
    private final List<? extends Fact> facts;

    /**
     * @param facts examples of every fact of the family, with all that can be absent and without
     */
    protected StoredForms(Class<? extends Fact> family, List<? extends Fact> facts) {
        this(facts, family);
    }

    /**
     * @param facts examples of every fact of the families, in their order
     */
    @SafeVarargs
    protected StoredForms(List<? extends Fact> facts, Class<? extends Fact>... families) {
        this.catalogue = FactCatalogue.of(families);
        this.facts = facts;
    }

    @Test
    void every_fact_is_stored_in_its_approved_form() throws IOException {
        var now = facts.stream().map(this::stored).collect(Collectors.joining("\n"));
        var approved = approved().stripTrailing();
        if (!now.equals(approved)) leave(now);
        assertThat(now).isEqualTo(approved);
    }

    @Test
    void every_approved_form_reads_back_as_the_fact_it_was() throws IOException {
        var lines = approved().lines().toList();
        assertThat(lines).hasSameSizeAs(facts);
        for (int i = 0; i < lines.size(); i++) {
            var parts = lines.get(i).split(" ", 3);
            var type = catalogue.find(parts[0]).orElseThrow().type();
            assertThat((Object) FactJson.read(parts[2], type)).isEqualTo(facts.get(i));
        }
    }

    @Test
    void every_fact_of_the_family_has_an_approved_form() {
        assertThat(facts.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.entries().stream()
                                .map(FactCatalogue.Entry::type)
                                .collect(Collectors.toSet()));
    }

    private String stored(Fact fact) {
        var entry = catalogue.find(fact.getClass()).orElseThrow();
        return entry.name() + " " + entry.revision() + " " + FactJson.write(fact);
    }

    private String approved() throws IOException {
        try (var in = getClass().getResourceAsStream(FILE)) {
            var found = Objects.requireNonNull(in, FILE + " is missing beside " + getClass());
            return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void leave(String now) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "stored-forms"));
        var feature = getClass().getPackageName();
        var name = feature.substring(feature.lastIndexOf('.') + 1) + ".txt";
        Files.writeString(folder.resolve(name), now + "\n");
    }
}
