package org.chalkline.query.graphql;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.projection.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The point that an answer rests on. The point is settled at once; when it was recorded is looked
 * up only if the caller asks for it, and what is parked only if anything may be.
 */
public final class Basis {
    private static final int MOST_PARKED = 1_000;

    private final AsOf at;
    private final boolean named;
    private final ZoneId zone;
    private final List<ReadScope> scopes;
    private final FactStream facts;
    private final boolean madeUp;
    private @Nullable List<ParkedEntity> parked;

    /**
     * @param named whether the caller named the point, and the answer is not about now
     * @param scopes what the answer reads of each projection that it is drawn from
     */
    Basis(
            AsOf at,
            boolean named,
            ZoneId zone,
            List<ReadScope> scopes,
            FactStream facts,
            boolean madeUp) {
        this.at = at;
        this.named = named;
        this.zone = zone;
        this.scopes = List.copyOf(scopes);
        this.facts = facts;
        this.madeUp = madeUp;
    }

    /** The same on another day, which counts as named. */
    public Basis on(LocalDate day) {
        return new Basis(new AsOf(position(), day), true, zone, scopes, facts, madeUp);
    }

    public AsOf at() {
        return at;
    }

    /** Whether the caller named the point: the answer is not about now, and never changes. */
    public boolean isNamed() {
        return named;
    }

    public long position() {
        return at.position();
    }

    public LocalDate effectiveOn() {
        return at.effectiveOn();
    }

    public String zone() {
        return zone.getId();
    }

    public ZoneId zoneId() {
        return zone;
    }

    public List<String> projections() {
        return scopes.stream().map(each -> each.followed().name()).toList();
    }

    /** Whether the answer is of a made-up district. */
    public boolean madeUp() {
        return madeUp;
    }

    /** When the fact at the position was recorded; absent when there is none. */
    public @Nullable OffsetDateTime recordedAt() throws InterruptedException {
        if (position() < 0) return null;
        try (var reader = facts.readAfter(position() - 1)) {
            var found = reader.next(1, Duration.ZERO);
            return found.isEmpty()
                    ? null
                    : found.getFirst().recordedAt().atZone(zone).toOffsetDateTime();
        }
    }

    /** How many parked entities touch the answer, counted up to 1,000. */
    public int parked() {
        return parkedEntities().size();
    }

    public boolean complete() {
        return parkedEntities().isEmpty();
    }

    /**
     * The parked entities that touch the answer: those that could not be brought as far as its
     * position. At an earlier position they are shown as they were.
     */
    public synchronized List<ParkedEntity> parkedEntities() {
        if (parked == null) {
            parked = scopes.stream().flatMap(this::parked).limit(MOST_PARKED).toList();
        }
        return parked;
    }

    private Stream<ParkedEntity> parked(ReadScope scope) {
        var projection = scope.projection();
        if (projection == null || !projection.mayLack()) return Stream.empty();
        return scope.parked().stream()
                .filter(each -> each.position() <= position())
                .map(each -> ParkedEntity.of(projection, each, zone));
    }
}
