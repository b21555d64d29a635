package org.chalkline.query.person;

import graphql.schema.DataFetchingEnvironment;
import org.chalkline.kernel.person.AboutPerson;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Shows who it is of whom other features' answers tell, on the basis of those answers. */
@Controller
class PersonFields {
    private final Register<PersonRecord> people;

    PersonFields(Register<PersonRecord> people) {
        this.people = people;
    }

    @SchemaMapping(typeName = "Headmaster", field = "person")
    public @Nullable PersonRecord headmaster(AboutPerson career, DataFetchingEnvironment env) {
        var at = BasisResolver.basisOf(env).at();
        return people.find(career.person().toString(), at).map(Row::state).orElse(null);
    }
}
