package org.chalkline.query.graphql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.kernel.fact.RecordedFact;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Cells;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Group;
import org.chalkline.query.projection.KnownValues;
import org.chalkline.query.projection.NaiveProjection;
import org.chalkline.query.projection.Parked;
import org.chalkline.query.projection.PastFact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionStatus;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.projection.Tally;
import org.chalkline.query.projection.Totals;
import org.chalkline.query.projection.Version;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/** Notes what is asked of a projection, and can hold it back or let it fail. */
final class CountingProjection<S> implements Projection<S> {
    private final View<S> view;
    NaiveProjection<S> asked;
    final List<String> calls = new ArrayList<>();
    long heldAt = Long.MAX_VALUE;

    /** What happens while somebody waits. */
    Runnable meanwhile = () -> {};

    @Nullable ProjectionStatus standing;
    @Nullable RuntimeException fault;

    CountingProjection(View<S> view) {
        this.view = view;
        this.asked = new NaiveProjection<>(view);
    }

    void reset() {
        asked = new NaiveProjection<>(view);
        calls.clear();
        heldAt = Long.MAX_VALUE;
        meanwhile = () -> {};
        standing = null;
        fault = null;
    }

    private NaiveProjection<S> note(String call) {
        calls.add(call);
        if (fault != null) throw fault;
        return asked;
    }

    @Override
    public View<S> view() {
        return view;
    }

    @Override
    public long committed() {
        return Math.min(heldAt, asked.committed());
    }

    @Override
    public boolean await(long position, Duration atMost) throws InterruptedException {
        for (long slept = 0; slept < atMost.toMillis() && committed() < position; slept += 5) {
            Thread.sleep(5);
            meanwhile.run();
        }
        return committed() >= position;
    }

    private void check(AsOf at) {
        if (at.position() > committed())
            throw new IllegalArgumentException("beyond the committed position");
    }

    @Override
    public Optional<Row<S>> find(String entity, AsOf at) {
        check(at);
        return note("find").find(entity, at);
    }

    @Override
    public List<Row<S>> findAll(List<String> entities, AsOf at) {
        check(at);
        return note("findAll").findAll(entities, at);
    }

    @Override
    public List<Row<S>> list(Query query, AsOf at) {
        check(at);
        return note("list").list(query, at);
    }

    @Override
    public List<Cells> walk(
            List<Condition> where, List<String> named, String after, int limit, AsOf at) {
        check(at);
        return note("walk").walk(where, named, after, limit, at);
    }

    @Override
    public long count(List<Condition> where, AsOf at) {
        check(at);
        return note("count").count(where, at);
    }

    @Override
    public List<Group> groups(List<Condition> where, List<String> by, List<String> sums, AsOf at) {
        check(at);
        return note("groups").groups(where, by, sums, at);
    }

    @Override
    public List<Totals> totals(
            List<Condition> where, List<Totals.Key> by, List<Tally> tallies, int limit, AsOf at) {
        check(at);
        return note("totals").totals(where, by, tallies, limit, at);
    }

    @Override
    public List<Version<S>> versions(String entity, long upTo, Version.Place after, int limit) {
        return note("versions").versions(entity, Math.min(upTo, committed()), after, limit);
    }

    @Override
    public List<PastFact> history(String entity, long after, long upTo, int limit) {
        return note("history").history(entity, after, upTo, limit);
    }

    @Override
    public boolean mayLack() {
        return asked.mayLack();
    }

    @Override
    public @Nullable Parked parked(String entity) {
        return note("parked").parked(entity);
    }

    @Override
    public List<Parked> parked(int limit) {
        return note("parked").parked(limit);
    }

    @Override
    public ProjectionStatus standing() {
        return standing != null ? standing : asked.standing();
    }

    @Override
    public boolean rebuild() {
        return asked.rebuild();
    }

    @Override
    public int retryParked() {
        return asked.retryParked();
    }

    @Override
    public KnownValues known(List<String> columns, String after, int entities) {
        return note("known").known(columns, after, entities);
    }

    @Override
    public KnownValues known(List<String> columns, Collection<String> entities) {
        return note("known").known(columns, entities);
    }

    @Override
    public Set<String> touched(List<RecordedFact> facts) {
        return note("touched").touched(facts);
    }
}
