package org.chalkline.query.procedure.clock;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BySubject;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.ReadScope;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.springframework.stereotype.Component;

/**
 * Shows the clocks of the subjects that other features' answers show. Those of a whole page of
 * subjects are read together, when the first is asked for.
 */
@Component
public class ClockNodes {
    private final Projection<ClockRecord> clocks;
    private final CalendarsOnRecord calendars;
    private final BySubject<ClockRecord> bySubject;

    public ClockNodes(Projection<ClockRecord> clocks, CalendarsOnRecord calendars) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.bySubject = new BySubject<>(clocks, ClockTable.TABLE.column("of"), ClockRecord::of);
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
                bySubject.expect(env, basis, rows.stream().map(Row::entity).toList());
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
        bySubject.expect(env, basis, subjects);
    }

    /** The clocks of one of the subjects that the answer shows, in the order of their ids. */
    public List<ClockRecord> of(DataFetchingEnvironment env, String subject) {
        return bySubject.of(env, subject);
    }
}
