package org.chalkline.query.graphql;

import static org.chalkline.kernel.command.CommandContext.ACTOR;
import static org.chalkline.kernel.command.CommandContext.AS_FOUND;
import static org.chalkline.kernel.command.CommandContext.AUTHENTICATED;
import static org.chalkline.kernel.command.CommandContext.BASIS;
import static org.chalkline.kernel.command.CommandContext.BREACHES;
import static org.chalkline.kernel.command.CommandContext.CAUSATION_ID;
import static org.chalkline.kernel.command.CommandContext.CHANNEL;
import static org.chalkline.kernel.command.CommandContext.COMMAND_ID;
import static org.chalkline.kernel.command.CommandContext.CORRELATION_ID;
import static org.chalkline.kernel.command.CommandContext.IMPRECISE_DAYS;
import static org.chalkline.kernel.command.CommandContext.ISSUER;
import static org.chalkline.kernel.command.CommandContext.OCCURRED_AT;
import static org.chalkline.kernel.command.CommandContext.ON_BEHALF_OF;
import static org.chalkline.kernel.command.CommandContext.ROLE;
import static org.chalkline.kernel.command.CommandContext.SUBJECT;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.function.Function;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.query.projection.PastFact;
import org.jspecify.annotations.Nullable;

/** One fact of an entity's history, as GraphQL shows it. */
public final class FactNode {
    /** Years that a date and time is shown in. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private final PastFact past;
    private final @Nullable Fact fact;
    private final Function<Fact, String> summaries;
    private final ZoneId zone;

    /**
     * @param fact the stored text read; absent for what can't be read, which is still shown, with
     *     who recorded it and when
     * @param summaries says in one sentence what a fact tells
     */
    FactNode(PastFact past, @Nullable Fact fact, Function<Fact, String> summaries, ZoneId zone) {
        this.past = past;
        this.fact = fact;
        this.summaries = summaries;
        this.zone = zone;
    }

    public long position() {
        return past.position();
    }

    public String eventId() {
        return past.eventId();
    }

    public String type() {
        return past.type();
    }

    public LocalDate effectiveOn() {
        return past.effectiveOn();
    }

    public OffsetDateTime recordedAt() {
        return inZone(past.recordedAt());
    }

    /**
     * When it happened; when it was recorded, where the actor gave nothing else.
     *
     * @throws RequestException {@code VALUE_NOT_SHOWN} if what is stored is no instant that can be
     *     shown; the rest of the fact can be
     */
    public OffsetDateTime occurredAt() {
        var given = past.metadata().get(OCCURRED_AT);
        if (given == null) return recordedAt();
        try {
            var occurred = inZone(Instant.parse(given));
            if (YEARS.isValidValue(occurred.getYear())) return occurred;
        } catch (DateTimeException e) {
            throw notShown("occurredAt");
        }
        throw notShown("occurredAt");
    }

    public @Nullable String actor() {
        return past.metadata().get(ACTOR);
    }

    /** By what it is known who acted; absent where nobody has verified it. */
    public @Nullable SignInNode signIn() {
        var issuer = past.metadata().get(ISSUER);
        var subject = past.metadata().get(SUBJECT);
        return issuer == null || subject == null ? null : new SignInNode(issuer, subject, this);
    }

    /** By what somebody is known to be who they are, as GraphQL shows it. */
    public record SignInNode(String issuer, String subject, FactNode of) {

        /**
         * When they last proved it.
         *
         * @throws RequestException {@code VALUE_NOT_SHOWN} if what is stored is no instant
         */
        public @Nullable OffsetDateTime authenticatedAt() {
            var given = of.past.metadata().get(AUTHENTICATED);
            try {
                return given == null ? null : of.inZone(Instant.parse(given));
            } catch (DateTimeException e) {
                throw of.notShown("authenticatedAt");
            }
        }
    }

    public @Nullable String role() {
        return past.metadata().get(ROLE);
    }

    public @Nullable String onBehalfOf() {
        return past.metadata().get(ON_BEHALF_OF);
    }

    public @Nullable String channel() {
        return past.metadata().get(CHANNEL);
    }

    public @Nullable String commandId() {
        return past.metadata().get(COMMAND_ID);
    }

    public @Nullable String correlationId() {
        return past.metadata().get(CORRELATION_ID);
    }

    public @Nullable String causationId() {
        return past.metadata().get(CAUSATION_ID);
    }

    /** What caused it. */
    public @Nullable RecordedCause cause() {
        return RecordedCause.of(Cause.of(past.metadata()));
    }

    /**
     * The position that the actor was looking at when deciding.
     *
     * @throws RequestException {@code VALUE_NOT_SHOWN} if what is stored is no position
     */
    public @Nullable Long basis() {
        var given = past.metadata().get(BASIS);
        try {
            return given == null ? null : Long.valueOf(given);
        } catch (NumberFormatException e) {
            throw notShown("basis");
        }
    }

    /** The paper in which an act of the past was found that is recorded as it was done. */
    public @Nullable String asFound() {
        return past.metadata().get(AS_FOUND);
    }

    /** The rules that such an act broke. */
    public List<BrokenRule> breaches() {
        return BrokenRule.of(past.metadata().get(BREACHES));
    }

    /** The days of which its source says no more than the month or the year. */
    public List<ImpreciseDay> impreciseDays() {
        return ImpreciseDay.of(past.metadata().get(IMPRECISE_DAYS));
    }

    /** It costs the caller this one field, and neither the fact nor the page. */
    private RequestException notShown(String field) {
        return new RequestException(
                ErrorCodes.VALUE_NOT_SHOWN,
                field
                        + " of the fact at position "
                        + position()
                        + " can't be shown as what it should be. It stands in the facts as it was recorded.");
    }

    public String data() {
        return past.payload();
    }

    /** What happened; for a fact that can't be read, that it can't. Its data stands as stored. */
    public String summary() {
        return fact == null
                ? "Not readable by this version of the program."
                : summaries.apply(fact);
    }

    /** The decision it rests on; absent for what was taken over, corrected or merely came about. */
    public @Nullable Decision decision() {
        return fact == null ? null : fact.decision();
    }

    /** How it stands as an act: what is known of that is found by its position. */
    public String standing() {
        return Long.toString(position());
    }

    private OffsetDateTime inZone(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
