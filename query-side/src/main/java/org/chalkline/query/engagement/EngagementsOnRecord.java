package org.chalkline.query.engagement;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.access.AdmissionUnknownException;
import org.chalkline.kernel.engagement.Engagements;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.OwnWrites;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionUnavailableException;
import org.chalkline.query.projection.Query;
import org.chalkline.query.table.Table;
import org.springframework.stereotype.Component;

/**
 * The engagements as the projection knows them now. There are few at a time, so all are held until
 * the projection moves on: what asks of every answer must not read the store for it.
 */
@Component
class EngagementsOnRecord implements Engagements {
    private static final int PAGE = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private record Known(long position, List<EngagementRecord> all) {}

    /** What was acknowledged is waited for: who has been told that one is over relies on it. */
    private static final Duration OWN_WRITES_WITHIN = Duration.ofSeconds(2);

    private final Projection<EngagementRecord> engagements;
    private final OwnWrites writes;
    private volatile Known known = new Known(FactStream.NOTHING - 1, List.of());

    EngagementsOnRecord(Projection<EngagementRecord> engagements, OwnWrites writes) {
        this.engagements = engagements;
        this.writes = writes;
    }

    @Override
    public List<Running> running(String issuer, String subject, LocalDate day) {
        awaitOwnWrites();
        return known().stream()
                .filter(each -> each.terms().engages(issuer, subject, day))
                // One that was ended early lets nobody in for the rest of that day.
                .filter(each -> each.ended() == null || day.isBefore(each.until()))
                .map(each -> new Running(each.engagement(), each.terms()))
                .toList();
    }

    @Override
    public boolean wasEverEngaged(String issuer, String subject) {
        return known().stream()
                .flatMap(each -> each.everMembers().stream())
                .anyMatch(each -> each.is(issuer, subject));
    }

    /** An engagement that was ended a moment ago lets nobody in, wherever the projection is. */
    private void awaitOwnWrites() {
        long last = writes.last();
        try {
            if (engagements.committed() >= last) return;
            if (engagements.await(last, OWN_WRITES_WITHIN)) return;
        } catch (ProjectionUnavailableException e) {
            return; // known() waits for it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
        throw new AdmissionUnknownException(
                new IllegalStateException("engagements are not known up to " + last));
    }

    /** For a moment after its start the program waits for what it has to know. */
    private List<EngagementRecord> known() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return knownNow();
            } catch (ProjectionUnavailableException e) {
                if (System.nanoTime() - until > 0) throw new AdmissionUnknownException(e);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped", e);
            }
        }
    }

    private List<EngagementRecord> knownNow() {
        long committed = engagements.committed();
        var now = known;
        if (now.position() == committed) return now.all();
        var read = new Known(committed, read(committed));
        known = read;
        return read.all();
    }

    /** As of the last day that anything may have effect on: what was recorded counts at once. */
    private List<EngagementRecord> read(long position) {
        var all = new ArrayList<EngagementRecord>();
        var byCode = EngagementTable.TABLE.column(Table.CODE).name();
        Query.Key after = null;
        while (true) {
            var rows =
                    engagements.list(
                            new Query(List.of(), byCode, false, after, PAGE),
                            new AsOf(position, LocalDate.MAX));
            rows.forEach(row -> all.add(row.state()));
            if (rows.size() < PAGE) return all;
            var last = rows.getLast();
            after = new Query.Key(last.state().engagement().value(), last.entity());
        }
    }
}
