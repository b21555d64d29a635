package org.chalkline.query.graphql;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Followed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Settles the point on both clocks that an answer speaks of, and waits for it where need be. */
@Component
public class BasisResolver {

    /** For so long an answer may be put off that would be older than what this program recorded. */
    private static final Duration OWN_WRITES_WITHIN = Duration.ofMillis(250);

    /** Nothing was recorded before; what lies far before can't be counted in every unit of time. */
    private static final Instant BEFORE_ALL = Instant.parse("1900-01-01T00:00:00Z");

    private final FactStream facts;
    private final OwnWrites writes;
    private final Clock clock;
    private final MadeUp madeUp;
    private final Duration longestWait;
    private final ProjectionReads reads;

    /**
     * @param clock its zone is the bureau's
     * @param longestWait how long a request may wait for a position
     */
    public BasisResolver(
            FactStream facts,
            OwnWrites writes,
            Clock clock,
            MadeUp madeUp,
            @Value("${chalkline.at-least-timeout:5s}") Duration longestWait,
            ProjectionReads reads) {
        this.facts = facts;
        this.writes = writes;
        this.clock = clock;
        this.madeUp = madeUp;
        this.longestWait = longestWait;
        this.reads = reads;
    }

    /** What the caller asked for. */
    private record Asked(AsOfInput asOf, @Nullable Long atLeast, @Nullable Cursor cursor) {

        /** A page that follows speaks of now if the first one did. */
        boolean isNamed() {
            return asOf.isGiven() || (cursor != null && cursor.named());
        }

        /** Whether both clocks stand in what is asked, so that time makes no difference to it. */
        boolean isFixed() {
            return cursor != null || (asOf.position() != null && asOf.effectiveOn() != null);
        }
    }

    /**
     * The basis of the field of {@code Query} that is being answered, as its arguments {@code asOf}
     * and {@code atLeast} ask. The projections have committed its position.
     *
     * @param cursor the place after which a page begins; its basis then holds
     * @param scopes what the answer reaches of each projection that it is drawn from
     * @throws RequestException if there is no such point, or it was not reached in time
     */
    public Basis resolve(
            DataFetchingEnvironment env, @Nullable Cursor cursor, List<ReadScope> scopes) {
        var asOf = AsOfInput.of(env.getArgument("asOf"));
        return resolve(env, new Asked(asOf, env.getArgument("atLeast"), cursor), scopes);
    }

    /**
     * The basis of one of several points that a field of {@code Query} asks for. The one that is
     * resolved last counts as the field's own.
     *
     * @param argument the argument of type {@code AsOf} that names the point
     */
    public Basis resolvePoint(DataFetchingEnvironment env, String argument, ReadScope... scopes) {
        var asOf = AsOfInput.of(env.getArgument(argument));
        return resolve(env, new Asked(asOf, null, null), List.of(scopes));
    }

    /**
     * The basis of an answer about one record at a point that its global id names, or about now.
     *
     * @param at absent for now
     */
    public Basis resolve(DataFetchingEnvironment env, @Nullable AsOf at, ReadScope... scopes) {
        var asOf =
                at == null ? AsOfInput.NOW : new AsOfInput(at.position(), null, at.effectiveOn());
        return resolve(env, new Asked(asOf, null, null), List.of(scopes));
    }

    private Basis resolve(DataFetchingEnvironment env, Asked asked, List<ReadScope> own) {
        var request = requestBasis(env.getGraphQlContext());
        var scopes = withWhatIsShown(env, own);
        var projections = scopes.stream().map(ReadScope::followed).toList();
        var at = point(env, request, projections, asked);
        var basis =
                new Basis(at, asked.isNamed(), clock.getZone(), scopes, facts, madeUp.isMadeUp());
        request.answered(rootField(env), basis, asked.isFixed());
        return basis;
    }

    /** Adds what the selection shows of further projections. */
    private List<ReadScope> withWhatIsShown(DataFetchingEnvironment env, List<ReadScope> own) {
        var field = env.getField();
        var shown = new ReadsOfRequest(reads, env, new Literals(env.getVariables())).shownBy(field);
        own.forEach(each -> shown.removeIf(other -> other.equals(each.projection())));
        if (shown.isEmpty()) return own;
        var all = new ArrayList<>(own);
        shown.forEach(each -> all.add(ReadScope.all(each)));
        return all;
    }

    /** The basis that the field of {@code Query} above this field was answered on. */
    public static Basis basisOf(DataFetchingEnvironment env) {
        RequestBasis request = env.getGraphQlContext().get(RequestBasis.class);
        return request.of(rootField(env));
    }

    /** Has the answer say nothing of what this field of {@code Query} would have rested on. */
    void forget(DataFetchingEnvironment env) {
        @Nullable RequestBasis request = env.getGraphQlContext().get(RequestBasis.class);
        if (request != null) request.forget(rootField(env));
    }

    private static String rootField(DataFetchingEnvironment env) {
        var path = env.getExecutionStepInfo().getPath();
        while (!path.getParent().isRootPath()) path = path.getParent();
        return path.getSegmentName();
    }

    private RequestBasis requestBasis(GraphQLContext context) {
        return context.computeIfAbsent(
                RequestBasis.class, key -> new RequestBasis(LocalDate.now(clock)));
    }

    private AsOf point(
            DataFetchingEnvironment env,
            RequestBasis request,
            List<Followed> projections,
            Asked asked) {
        var asOf = asked.asOf();
        var cursor = asked.cursor();
        long position;
        if (cursor != null) {
            position = cursor.position();
        } else if (asOf.asksForPosition()) {
            position = askedPosition(asOf);
        } else {
            position =
                    request.sharedPosition(
                            () -> settle(RequestBasis.shared(env, reads), projections));
        }
        checkAtLeast(asked.atLeast(), position, cursor != null);
        if (cursor != null) checkAgainstCursor(asOf, cursor);
        var deadline = System.nanoTime() + longestWait.toNanos();
        for (var projection : projections) await(projection, position, deadline);
        if (asOf.effectiveOn() != null) return new AsOf(position, asOf.effectiveOn());
        return new AsOf(position, cursor != null ? cursor.effectiveOn() : request.today());
    }

    private long askedPosition(AsOfInput asOf) {
        if (asOf.position() != null && asOf.recordedAt() != null) {
            throw RequestException.badValue(
                    "asOf.position and asOf.recordedAt exclude each other: give one of them.");
        }
        if (asOf.recordedAt() != null) {
            var instant = asOf.recordedAt().toInstant();
            if (instant.isAfter(clock.instant())) {
                throw new RequestException(
                        "RECORDED_AT_IN_FUTURE",
                        "asOf.recordedAt lies in the future, where more may still be recorded: give an instant that has passed.");
            }
            return instant.isBefore(BEFORE_ALL) ? FactStream.NOTHING : facts.positionAt(instant);
        }
        var position = asOf.position() == null ? FactStream.NOTHING : asOf.position();
        if (position < FactStream.NOTHING) {
            throw RequestException.badValue(
                    "asOf.position is " + position + ": give -1, before the first fact, or more.");
        }
        return position;
    }

    /** A field may rest on more than the selection shows, as on the clocks of one record. */
    private long settle(RequestBasis.Shared shared, List<Followed> own) {
        long now = System.nanoTime();
        long lowest = Long.MAX_VALUE;
        var all = new LinkedHashSet<Followed>(shared.projections());
        all.addAll(own);
        for (var touched : all) {
            await(touched, shared.atLeast(), now + longestWait.toNanos());
            awaitOwnWrites(touched, now + OWN_WRITES_WITHIN.toNanos());
            lowest = Math.min(lowest, touched.committed());
        }
        return lowest;
    }

    private static void checkAtLeast(@Nullable Long atLeast, long position, boolean byCursor) {
        if (atLeast == null) return;
        if (atLeast < FactStream.NOTHING) {
            throw RequestException.badValue("atLeast is " + atLeast + ": give a position.");
        }
        if (atLeast <= position) return;
        if (byCursor) throw otherBasis("atLeast " + atLeast + " is beyond position " + position);
        throw RequestException.badValue(
                "atLeast "
                        + atLeast
                        + " can't be met at position "
                        + position
                        + ", which asOf names: leave one of them out.");
    }

    private void checkAgainstCursor(AsOfInput asOf, Cursor cursor) {
        if (asOf.asksForPosition() && askedPosition(asOf) != cursor.position()) {
            throw otherBasis("asOf names another position than " + cursor.position());
        }
        if (asOf.effectiveOn() != null && !asOf.effectiveOn().equals(cursor.effectiveOn())) {
            throw otherBasis("asOf names another day than " + cursor.effectiveOn());
        }
    }

    private static RequestException otherBasis(String difference) {
        return new RequestException(
                "CURSOR_OF_ANOTHER_BASIS",
                difference
                        + ", on which the page before rests: leave it out to go on, or leave out the cursor to begin anew.");
    }

    /** Waits for what nobody has asked for by its position; late, the answer says how far it is. */
    private void awaitOwnWrites(Followed projection, long deadline) {
        long position = writes.last();
        if (position <= projection.committed()) return;
        try {
            var unused = projection.await(position, left(deadline));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    private void await(Followed projection, long position, long deadline) {
        if (position <= projection.committed()) return;
        if (position > facts.head()) {
            throw new RequestException(
                    "POSITION_IN_FUTURE",
                    "Nothing has been recorded at position "
                            + position
                            + " yet; the last position is "
                            + facts.head()
                            + ": give that or an earlier one.");
        }
        try {
            if (projection.await(position, left(deadline))) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RequestException(
                "NOT_CAUGHT_UP",
                "The projection '"
                        + projection.name()
                        + "' has reached position "
                        + projection.committed()
                        + " and not yet "
                        + position
                        + ": ask again in a moment, or see 'projections' for how it stands.");
    }
}
