package org.chalkline.query.person;

import java.util.List;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.personal.People;
import org.chalkline.query.personal.PeopleSearch;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.table.Table;
import org.springframework.stereotype.Component;

/** Finds people by name for other features. */
@Component
class PeopleOnRecord implements People {
    private static final int MOST = 1_000;

    private final Projection<PersonRecord> people;
    private final PeopleSearch search;

    PeopleOnRecord(Projection<PersonRecord> people, PeopleSearch search) {
        this.people = people;
        this.search = search;
    }

    @Override
    public Projection<?> projection() {
        return people;
    }

    @Override
    public List<String> named(String name, Basis basis) {
        var sealed =
                search.sealedAs(PersonalField.NAME, name, basis).stream()
                        .map(Personal::sealed)
                        .toList();
        if (sealed.isEmpty()) return List.of();
        var where = List.of(new Condition(PersonTable.NAME.name(), Test.IN, List.copyOf(sealed)));
        var byCode = PersonTable.TABLE.column(Table.CODE).name();
        var found = people.list(new Query(where, byCode, false, null, MOST), basis.at());
        return found.stream().map(row -> row.state().id().value()).toList();
    }
}
