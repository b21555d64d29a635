package org.chalkline.query.clock;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.springframework.stereotype.Component;

/**
 * Shows the clocks of the subjects that other features' answers show. Those of a whole page of
 * subjects are read together, when the first is asked for.
 */
@Component
public class ClockNodes {
    private static final int PAGE = 1_000;

    private final Projection<ClockRecord> clocks;
    private final CalendarsOnRecord calendars;

    public ClockNodes(Projection<ClockRecord> clocks, CalendarsOnRecord calendars) {
        this.clocks = clocks;
        this.calendars = calendars;
    }

    /** What an answer reaches that shows many subjects with their clocks. */
    public List<ReadScope> scopes() {
        return List.of(ReadScope.all(clocks), calendars.scope());
    }

    /** What an answer reaches that shows one subject with its clocks. */
    public List<ReadScope> scopes(String subject) {
        return List.of(ReadScope.startingWith(clocks, subject + ":"), calendars.scope());
    }

    /** For answers about entities that each show the clocks of their own. */
    public <S> Entities.Related<S> related() {
        return new Entities.Related<>() {
            @Override
            public List<ReadScope> one(String given, String entity) {
                return scopes(entity);
            }

            @Override
            public List<ReadScope> many() {
                return scopes();
            }

            @Override
            public void expect(DataFetchingEnvironment env, Basis basis, List<Row<S>> rows) {
                ClockNodes.this.expect(env, basis, rows.stream().map(Row::entity).toList());
            }
        };
    }

    /**
     * Notes that the answer on this basis shows these subjects, so that {@link #of} can read their
     * clocks together.
     *
     * @param subjects their ids as facts name them, such as {@code application/2026-001}
     */
    public void expect(DataFetchingEnvironment env, Basis basis, List<String> subjects) {
        ofAnswer(env, basis).expect(subjects);
    }

    /** The clocks of one of the subjects that the answer shows, in the order of their ids. */
    public List<ClockRecord> of(DataFetchingEnvironment env, String subject) {
        return ofAnswer(env, BasisResolver.basisOf(env)).of(subject);
    }

    private OfSubjects ofAnswer(DataFetchingEnvironment env, Basis basis) {
        return env.getGraphQlContext().computeIfAbsent(basis, key -> new OfSubjects(basis));
    }

    /**
     * The clocks of the subjects of one answer: of all that are expected, once one is asked for.
     */
    private final class OfSubjects {
        private final Basis basis;
        private final Set<Object> expected = new LinkedHashSet<>();
        private final Map<String, List<ClockRecord>> read = new HashMap<>();

        OfSubjects(Basis basis) {
            this.basis = basis;
        }

        synchronized void expect(List<String> subjects) {
            for (var each : subjects) if (!read.containsKey(each)) expected.add(each);
        }

        synchronized List<ClockRecord> of(String subject) {
            if (!read.containsKey(subject)) {
                expected.add(subject);
                read();
            }
            return read.getOrDefault(subject, List.of());
        }

        private void read() {
            var column = ClockTable.TABLE.column("of").name();
            var where = List.of(new Condition(column, Test.IN, List.copyOf(expected)));
            expected.forEach(each -> read.put((String) each, new ArrayList<>()));
            expected.clear();
            Query.Key after = null;
            while (true) {
                var rows = clocks.list(new Query(where, column, false, after, PAGE), basis.at());
                for (var row : rows) {
                    read.computeIfAbsent(row.state().of(), subject -> new ArrayList<>())
                            .add(row.state());
                }
                if (rows.size() < PAGE) return;
                var last = rows.getLast();
                after = new Query.Key(last.state().of(), last.entity());
            }
        }
    }
}
