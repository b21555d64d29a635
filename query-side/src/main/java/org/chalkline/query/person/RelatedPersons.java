package org.chalkline.query.person;

import graphql.schema.DataFetchingEnvironment;
import org.chalkline.kernel.person.AboutPerson;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows who it is of whom other features' answers tell, on the basis of those answers. */
@Controller
class RelatedPersons {
    private final Projection<PersonRecord> people;

    RelatedPersons(Projection<PersonRecord> people) {
        this.people = people;
    }

    @SchemaMapping(typeName = "Headmaster", field = "person")
    public @Nullable PersonRecord headmaster(AboutPerson career, DataFetchingEnvironment env) {
        return of(career, env);
    }

    @SchemaMapping(typeName = "HeadTenure", field = "person")
    public @Nullable PersonRecord head(AboutPerson tenure, DataFetchingEnvironment env) {
        return of(tenure, env);
    }

    @SchemaMapping(typeName = "HeadCandidacy", field = "person")
    public @Nullable PersonRecord candidate(AboutPerson candidacy, DataFetchingEnvironment env) {
        return of(candidacy, env);
    }

    private @Nullable PersonRecord of(AboutPerson what, DataFetchingEnvironment env) {
        var at = BasisResolver.basisOf(env).at();
        return people.find(what.person().toString(), at).map(Row::state).orElse(null);
    }
}
