package org.chalkline.query.procedure.personnel;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;

/**
 * What an answer about one person reads of their personnel file, which is nobody else's.
 *
 * @param <S> what else is shown of the person
 */
public record FileOfOne<S>(Projection<PersonnelFileRecord> files) implements Entities.Related<S> {

    @Override
    public List<ReadScope> one(String given, String entity) {
        return List.of(ReadScope.one(files, PersonnelFileId.of(given).toString()));
    }

    @Override
    public List<ReadScope> many() {
        return List.of();
    }

    @Override
    public void expect(DataFetchingEnvironment env, Basis basis, List<Row<S>> rows) {}

    /** The person's file at the point of the answer; absent where nothing is on it. */
    public @Nullable PersonnelFileRecord of(PersonId person, DataFetchingEnvironment env) {
        var entity = new PersonnelFileId(person).toString();
        return files.find(entity, BasisResolver.basisOf(env).at()).map(Row::state).orElse(null);
    }
}
