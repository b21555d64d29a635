package org.chalkline.query.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;

/**
 * Reads what belongs to the subjects that an answer shows, as clocks do. That of a whole page of
 * subjects is read together, when the first is asked for.
 *
 * @param <T> what belongs to them
 */
public final class BySubject<T> {
    private final Projection<T> projection;
    private final Column<T> column;
    private final Function<T, String> subject;

    /**
     * @param column the column by which they are found
     * @param subject what it shows: the id of whose they are, such as {@code application/2026-001}
     */
    public BySubject(Projection<T> projection, Column<T> column, Function<T, String> subject) {
        this.projection = projection;
        this.column = column;
        this.subject = subject;
    }

    /** What is read of one answer. */
    private record Key(BySubject<?> reader, Basis basis) {}

    /**
     * Notes that the answer on this basis shows these subjects, so that {@link #of} can read what
     * belongs to them together.
     *
     * @param subjects their ids as facts name them, such as {@code application/2026-001}
     */
    public void expect(DataFetchingEnvironment env, Basis basis, List<String> subjects) {
        ofAnswer(env, basis).expect(subjects);
    }

    /** What belongs to one of the subjects that the answer shows, in the order of their ids. */
    public List<T> of(DataFetchingEnvironment env, String subject) {
        return ofAnswer(env, BasisResolver.basisOf(env)).of(subject);
    }

    private OfAnswer ofAnswer(DataFetchingEnvironment env, Basis basis) {
        return env.getGraphQlContext()
                .computeIfAbsent(new Key(this, basis), key -> new OfAnswer(basis));
    }

    /** For answers about entities that each show what belongs to them. */
    public <S> Entities.Related<S> related() {
        return new Entities.Related<>() {
            @Override
            public List<ReadScope> one(String given, String entity) {
                return List.of(ReadScope.startingWith(projection, entity + ":"));
            }

            @Override
            public List<ReadScope> many() {
                return List.of(ReadScope.all(projection));
            }

            @Override
            public void expect(DataFetchingEnvironment env, Basis basis, List<Row<S>> rows) {
                BySubject.this.expect(env, basis, rows.stream().map(Row::entity).toList());
            }
        };
    }

    /** What belongs to the subjects of one answer: all that are expected, once one is asked for. */
    private final class OfAnswer {
        private final Basis basis;
        private final Set<Object> expected = new LinkedHashSet<>();
        private final Map<String, List<T>> read = new HashMap<>();

        OfAnswer(Basis basis) {
            this.basis = basis;
        }

        synchronized void expect(List<String> subjects) {
            for (var each : subjects) if (!read.containsKey(each)) expected.add(each);
        }

        synchronized List<T> of(String subject) {
            if (!read.containsKey(subject)) {
                expected.add(subject);
                read();
            }
            return read.getOrDefault(subject, List.of());
        }

        private void read() {
            var where = List.of(new Condition(column.name(), Test.IN, List.copyOf(expected)));
            expected.forEach(each -> read.put((String) each, new ArrayList<>()));
            expected.clear();
            for (var row : projection.all(where, column, basis.at())) {
                read.computeIfAbsent(subject.apply(row.state()), each -> new ArrayList<>())
                        .add(row.state());
            }
        }
    }
}
