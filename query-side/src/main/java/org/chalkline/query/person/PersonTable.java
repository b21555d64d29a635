package org.chalkline.query.person;

import static org.chalkline.query.projection.Column.Type.TEXT;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.ProcessingGround;
import org.chalkline.query.access.Changeable;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.personal.PeopleSearch;
import org.chalkline.query.personal.PersonalTexts;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Who is on record, and what became of their record, as of a point on both clocks. Whether what is
 * known of them is shown depends on their key as it stands now, whatever the point. Names and
 * numbers are found by the keyed index, and only as a whole.
 */
@Configuration(proxyBeanMethods = false)
class PersonTable {

    static final Column<PersonRecord> NAME =
            new Column<>("name", TEXT, person -> sealed(person.name()));
    static final Column<PersonRecord> IDENTITY_NUMBER =
            new Column<>("identity_number", TEXT, person -> sealed(person.identityNumber()));

    static final Table<PersonRecord> TABLE =
            Table.<PersonRecord>named("person", "persons", "Person")
                    .code("Their code in the record.", person -> person.id().value())
                    .word(
                            "ground",
                            "ProcessingGround",
                            "The ground in law on which they are on record.",
                            PersonTable::ground)
                    .day(
                            "retainedUntil",
                            "The last day until which the law has the record kept.",
                            PersonRecord::retainedUntil)
                    .kept(NAME)
                    .kept(IDENTITY_NUMBER)
                    .door(TableDoors.BUREAU)
                    .ofPeople()
                    .belowOthers(Role.SCHOOL)
                    .open("A person is no unit's; who reads what of them is logged.")
                    .standing()
                    .keyedBy(PersonId::new);

    /** Stands for the sealed texts of a name that nobody on record bears. */
    private static final List<String> NONE = List.of("");

    private static @Nullable String sealed(@Nullable Personal text) {
        return text == null ? null : text.sealed();
    }

    private static @Nullable ProcessingGround ground(PersonRecord person) {
        return person.registration() == null ? null : person.registration().ground();
    }

    @Bean
    PersonView personView() {
        return new PersonView();
    }

    @Bean
    Projection<PersonRecord> personProjection(ProjectionSource projections, PersonView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PersonRecord> personQueries(
            Projection<PersonRecord> people,
            PeopleSearch search,
            PersonalTexts texts,
            CodesOfPeople codes) {
        return TableQueries.of(TABLE, people, PersonEvent.class, PersonFactSummary::of)
                .with(new Keys(texts))
                .calledBy(codes)
                .filteredBy(
                        new TableFilter(
                                        "name",
                                        "String",
                                        "Exactly this name. People whose data can't be read now are not found by it. Who asks says what for.",
                                        (name, basis) ->
                                                exactly(
                                                        search.sealedAs(
                                                                PersonalField.NAME,
                                                                (String) name,
                                                                basis),
                                                        NAME))
                                .findsPeople())
                .filteredBy(
                        new TableFilter(
                                        "identityNumber",
                                        "String",
                                        "Exactly this identity number. Who asks says what for.",
                                        (number, basis) ->
                                                exactly(
                                                        search.sealedAs(
                                                                PersonalField.IDENTITY_NUMBER,
                                                                (String) number,
                                                                basis),
                                                        IDENTITY_NUMBER))
                                .findsPeople());
    }

    private static List<Condition> exactly(List<Personal> found, Column<PersonRecord> column) {
        var sealed = found.stream().map(Personal::sealed).toList();
        var values = sealed.isEmpty() ? NONE : sealed;
        return new Where().in("filter." + column.name(), column, values).conditions();
    }

    /** Has the keys of those at hand whom an answer shows. */
    private record Keys(PersonalTexts texts) implements Entities.Related<PersonRecord> {
        @Override
        public List<ReadScope> one(String given, String entity) {
            return List.of();
        }

        @Override
        public List<ReadScope> many() {
            return List.of();
        }

        @Override
        public void expect(DataFetchingEnvironment env, Basis basis, List<Row<PersonRecord>> rows) {
            texts.expect(rows.stream().map(row -> row.state().id()).toList());
        }
    }

    /** What a person's record shows that it doesn't keep. */
    @Controller
    static class Fields {
        private final PersonalData data;
        private final CodesOfPeople codes;

        Fields(PersonalData data, CodesOfPeople codes) {
            this.data = data;
            this.codes = codes;
        }

        @SchemaMapping(typeName = "Person")
        public List<String> otherCodes(PersonRecord person, DataFetchingEnvironment env) {
            return codes.of(person.id().value(), BasisResolver.basisOf(env).position());
        }

        @SchemaMapping(typeName = "Person")
        public KeyStanding status(PersonRecord person, DataFetchingEnvironment env) {
            // It is told as it is now, whatever point the answer speaks of.
            Changeable.PERSON.note(env.getGraphQlContext());
            return data.standing(person.id());
        }
    }
}
