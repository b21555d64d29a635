package org.chalkline.query.person;

import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.personal.OfPerson;
import org.chalkline.query.personal.People;
import org.chalkline.query.personal.PersonalTexts;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows other features' answers who the people in them are. */
@Controller
class PeopleOnRecord implements People {
    private static final int PAGE = 1_000;

    private final Projection<PersonRecord> people;
    private final PersonalData data;
    private final PersonalTexts texts;

    PeopleOnRecord(Projection<PersonRecord> people, PersonalData data, PersonalTexts texts) {
        this.people = people;
        this.data = data;
        this.texts = texts;
    }

    @Override
    public Projection<?> projection() {
        return people;
    }

    @Override
    public List<String> named(String name, Basis basis) {
        var sealed = data.sealedAs(PersonalField.NAME, name);
        if (sealed.isEmpty()) return List.of();
        var where = List.of(new Condition(PersonView.NAME.name(), Test.IN, List.copyOf(sealed)));
        var found = people.list(query(where, PAGE), basis.at());
        return found.stream().map(row -> row.state().id().value()).toList();
    }

    private static Query query(List<Condition> where, int limit) {
        return new Query(where, PersonView.ID.name(), false, null, limit);
    }

    @Override
    public void expect(DataFetchingEnvironment env, Basis basis, List<PersonId> shown) {
        env.getGraphQlContext()
                .put(new Key(basis), new CurrentGeneration(List.copyOf(shown), basis));
    }

    @SchemaMapping(typeName = "Teacher")
    public @Nullable PersonRecord person(OfPerson teacher, DataFetchingEnvironment env) {
        CurrentGeneration shown = env.getGraphQlContext().get(new Key(BasisResolver.basisOf(env)));
        if (shown == null) throw new IllegalStateException("no people were expected");
        return shown.of(teacher.person());
    }

    private record Key(Basis basis) {}

    private final class CurrentGeneration {
        private final List<PersonId> expected;
        private final Basis basis;
        private @Nullable Map<PersonId, PersonRecord> read;

        CurrentGeneration(List<PersonId> expected, Basis basis) {
            this.expected = expected;
            this.basis = basis;
        }

        synchronized @Nullable PersonRecord of(PersonId person) {
            if (read == null) read = read();
            return read.get(person);
        }

        private Map<PersonId, PersonRecord> read() {
            var byId = new HashMap<PersonId, PersonRecord>();
            if (expected.isEmpty()) return byId;
            texts.expect(expected);
            var ids = expected.stream().map(PersonId::value).distinct().toList();
            var where = List.of(new Condition(PersonView.ID.name(), Test.IN, List.copyOf(ids)));
            for (var row : people.list(query(where, ids.size()), basis.at())) {
                byId.put(row.state().id(), row.state());
            }
            return byId;
        }
    }
}
