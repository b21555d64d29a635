package org.chalkline.query.personal;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.licence.Organiser.NaturalPerson;
import org.chalkline.kernel.licence.Organiser.Organisation;
import org.chalkline.kernel.licence.Organiser.Unsealed;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.projection.Column;
import org.chalkline.query.table.TableFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows who runs a school: an organisation as it is, a person as far as they may be read. */
@Controller
public class OrganiserFields {
    private final PersonalTexts texts;

    OrganiserFields(PersonalTexts texts) {
        this.texts = texts;
    }

    /**
     * The name as lists are searched in it; absent for a person, who is found by the whole name.
     */
    public static @Nullable String searchable(Organiser organiser) {
        return organiser instanceof Organisation organisation ? organisation.name() : null;
    }

    /**
     * Finds whom just this name belongs to, be it an organisation or a person whose name is sealed.
     *
     * @param field of the filter
     * @param who they are, as its description begins
     * @param filed the column of {@link Organiser#filedAs}
     */
    public static TableFilter named(
            PeopleSearch people, String field, String who, Column<?> filed) {
        return new TableFilter(
                        field,
                        "String",
                        who
                                + " bears exactly this name. Who says what for finds people by it as well, unless their data can't be read now.",
                        (name, basis) ->
                                new Where()
                                        .in(
                                                "filter." + field,
                                                filed,
                                                filedAs(people, (String) name, basis))
                                        .conditions())
                .findsPeople();
    }

    /** Others find organisations, whose names are no personal data. */
    private static List<String> filedAs(PeopleSearch people, String name, Basis basis) {
        if (!people.isOpen()) return List.of(name);
        var sealed = people.sealedAs(PersonalField.NAME, name, basis);
        return Stream.concat(Stream.of(name), sealed.stream().map(Personal::sealed)).toList();
    }

    @SchemaMapping(typeName = "Organiser")
    public @Nullable String name(Organiser organiser, DataFetchingEnvironment env) {
        return switch (organiser) {
            case Organisation o -> o.name();
            case NaturalPerson p -> open(p.name(), env).text();
            case Unsealed u -> throw notRecorded();
        };
    }

    @SchemaMapping(typeName = "Organiser")
    public boolean person(Organiser organiser) {
        return !(organiser instanceof Organisation);
    }

    @SchemaMapping(typeName = "Organiser")
    public @Nullable String personId(Organiser organiser) {
        return organiser instanceof NaturalPerson p ? p.person().value() : null;
    }

    @SchemaMapping(typeName = "Organiser")
    public @Nullable String address(Organiser organiser, DataFetchingEnvironment env) {
        return switch (organiser) {
            case Organisation o -> o.address();
            case NaturalPerson p -> open(p.address(), env).text();
            case Unsealed u -> throw notRecorded();
        };
    }

    @SchemaMapping(typeName = "Organiser")
    public Readability status(Organiser organiser, DataFetchingEnvironment env) {
        return organiser instanceof NaturalPerson p
                ? texts.readability(p.person(), env)
                : Readability.READABLE;
    }

    private PersonalText open(Personal text, DataFetchingEnvironment env) {
        return texts.open(List.of(text), env).getFirst();
    }

    private static IllegalStateException notRecorded() {
        return new IllegalStateException("no fact holds what was not sealed");
    }
}
