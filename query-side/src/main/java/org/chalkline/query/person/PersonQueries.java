package org.chalkline.query.person;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Histories;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.Order;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.personal.PersonalText;
import org.chalkline.query.personal.PersonalTexts;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Answers who is on record, and what became of their record, as of a point on both clocks. Whether
 * what is known of them is shown depends on their key as it stands now, whatever the point.
 */
@Controller
class PersonQueries {
    private static final Order<PersonRecord> BY_ID = Order.by(PersonView.ID);

    private final Projection<PersonRecord> people;
    private final PersonalData data;
    private final PersonalTexts texts;
    private final AccessLog accesses;
    private final Clock clock;
    private final Lists lists;
    private final Histories histories;

    PersonQueries(
            Projection<PersonRecord> people,
            PersonalData data,
            PersonalTexts texts,
            AccessLog accesses,
            Clock clock,
            Lists lists,
            Histories histories) {
        this.people = people;
        this.data = data;
        this.texts = texts;
        this.accesses = accesses;
        this.clock = clock;
        this.lists = lists;
        this.histories = histories;
    }

    @QueryMapping
    public @Nullable PersonRecord person(@Argument String id, DataFetchingEnvironment env) {
        var found = lists.find(env, people, person(id).toString());
        return found == null ? null : found.state();
    }

    private static PersonId person(String id) {
        try {
            return new PersonId(id);
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("id: " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<PersonRecord> persons(
            @Argument @Nullable PersonFilter filter, DataFetchingEnvironment env) {
        var chosen = filter == null ? PersonFilter.ALL : filter;
        // Told apart by what was asked: the sealed texts of a name become more while pages turn.
        var identity =
                ListIdentity.of(
                        "persons",
                        String.valueOf(chosen.id()),
                        String.valueOf(chosen.name()),
                        String.valueOf(chosen.identityNumber()),
                        String.valueOf(chosen.retainedUntil()),
                        BY_ID.identity());
        var list =
                new ListQuery<>(people, List.of(), identity, day -> chosen.conditions(data), BY_ID);
        return lists.page(
                env,
                list,
                (rows, basis) -> {
                    texts.expect(rows.stream().map(row -> row.state().id()).toList());
                    return Row::state;
                });
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> personHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.page(env, people, person(id).toString(), PersonQueries::summary);
    }

    /** The projection holds no other facts. */
    private static String summary(Fact fact) {
        return PersonFactSummary.of((PersonEvent) fact);
    }

    @QueryMapping
    public AccessPage personAccesses(
            @Argument String id, @Argument int first, @Argument @Nullable String after) {
        ListConnection.checkFirst(first);
        var from = after == null ? 0 : AccessPage.place(after);
        var found = accesses.of(person(id), from, first + 1);
        return AccessPage.of(found, first, after != null, clock.getZone());
    }

    @SchemaMapping(typeName = "Person")
    public String id(PersonRecord person) {
        return person.id().value();
    }

    @SchemaMapping(typeName = "Person")
    public KeyStanding status(PersonRecord person) {
        return data.standing(person.id());
    }

    @SchemaMapping(typeName = "Person")
    public @Nullable PersonalText name(PersonRecord person, DataFetchingEnvironment env) {
        return texts.open(person.name(), env);
    }

    @SchemaMapping(typeName = "Person")
    public @Nullable PersonalText identityNumber(PersonRecord person, DataFetchingEnvironment env) {
        return texts.open(person.identityNumber(), env);
    }

    @SchemaMapping(typeName = "Person")
    public @Nullable PersonalText birthDate(PersonRecord person, DataFetchingEnvironment env) {
        return texts.open(person.birthDate(), env);
    }

    @SchemaMapping(typeName = "Person")
    public @Nullable PersonalText contact(PersonRecord person, DataFetchingEnvironment env) {
        return texts.open(person.contact(), env);
    }

    @SchemaMapping(typeName = "Person")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
