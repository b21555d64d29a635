package org.chalkline.query.personal;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Projection;

/**
 * Who is on record, for the answers of features whose records are of people and bear no name: the
 * feature that keeps people on record answers it, from its projection at the answer's own basis. It
 * shows the person of every {@link OfPerson} whom an answer has noted here.
 */
public interface People {

    /** The projection, for the fields of {@code Query} whose answers show people. */
    Projection<?> projection();

    /** What an answer reaches that shows many people. */
    default ReadScope all() {
        return ReadScope.all(projection());
    }

    /** What an answer reaches that shows one person. */
    default ReadScope one(PersonId person) {
        return ReadScope.one(projection(), person.toString());
    }

    /** The ids of those who bear just this name at the point of the answer. */
    List<String> named(String name, Basis basis);

    /** Notes whom an answer shows, so that they are read together and their keys are at hand. */
    void expect(DataFetchingEnvironment env, Basis basis, List<PersonId> people);
}
