package org.chalkline.query.personal;

import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.Projection;

/**
 * Who is on record, for features whose records are of people and bear no name: the feature that
 * keeps people on record answers it, from its projection at the answer's own basis.
 */
public interface People {

    /** The projection it is answered from. */
    Projection<?> projection();

    /** The codes of those who bear just this name at the point of the answer. */
    List<String> named(String name, Basis basis);
}
