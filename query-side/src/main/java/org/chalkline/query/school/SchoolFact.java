package org.chalkline.query.school;

import static org.chalkline.kernel.command.Acting.ACTOR;
import static org.chalkline.kernel.command.Acting.BASIS;
import static org.chalkline.kernel.command.Acting.CAUSATION_ID;
import static org.chalkline.kernel.command.Acting.CHANNEL;
import static org.chalkline.kernel.command.Acting.COMMAND_ID;
import static org.chalkline.kernel.command.Acting.CORRELATION_ID;
import static org.chalkline.kernel.command.Acting.OCCURRED_AT;
import static org.chalkline.kernel.command.Acting.ON_BEHALF_OF;
import static org.chalkline.kernel.command.Acting.ROLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.UnreadableFactException;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.query.register.PastFact;
import org.jspecify.annotations.Nullable;

/** One fact of a school's history, as GraphQL shows it. The stored text is read when asked for. */
public final class SchoolFact {
    private static final FactCatalogue CATALOGUE = FactCatalogue.of(SchoolEvent.class);

    private final PastFact fact;
    private final ZoneId zone;

    SchoolFact(PastFact fact, ZoneId zone) {
        this.fact = fact;
        this.zone = zone;
    }

    public long position() {
        return fact.position();
    }

    public String eventId() {
        return fact.eventId();
    }

    public String type() {
        return fact.type();
    }

    public LocalDate effectiveOn() {
        return fact.effectiveOn();
    }

    public OffsetDateTime recordedAt() {
        return inZone(fact.recordedAt());
    }

    /** When it happened; when it was recorded, where the actor gave nothing else. */
    public OffsetDateTime occurredAt() {
        var given = fact.metadata().get(OCCURRED_AT);
        return given == null ? recordedAt() : inZone(Instant.parse(given));
    }

    public @Nullable String actor() {
        return fact.metadata().get(ACTOR);
    }

    public @Nullable String role() {
        return fact.metadata().get(ROLE);
    }

    public @Nullable String onBehalfOf() {
        return fact.metadata().get(ON_BEHALF_OF);
    }

    public @Nullable String channel() {
        return fact.metadata().get(CHANNEL);
    }

    public @Nullable String commandId() {
        return fact.metadata().get(COMMAND_ID);
    }

    public @Nullable String correlationId() {
        return fact.metadata().get(CORRELATION_ID);
    }

    public @Nullable String causationId() {
        return fact.metadata().get(CAUSATION_ID);
    }

    /** The position that the actor was looking at when deciding. */
    public @Nullable Long basis() {
        var given = fact.metadata().get(BASIS);
        return given == null ? null : Long.valueOf(given);
    }

    public String data() {
        return fact.payload();
    }

    /** What happened; for a fact that can't be read, that it can't. Its data stands as stored. */
    public String summary() {
        var told = event();
        return told == null
                ? "Not readable by this version of the program."
                : SchoolFactSummary.of(told);
    }

    /** The decision it rests on; absent for what was taken over, corrected or merely came about. */
    public @Nullable Decision decision() {
        return switch (event()) {
            case null -> null;
            case SchoolEvent.SchoolEstablished e -> e.decision();
            case SchoolEvent.CampusOpened e -> e.decision();
            case SchoolEvent.CampusClosed e -> e.decision();
            case SchoolEvent.SchoolRenamed e -> e.decision();
            case SchoolEvent.SchoolMoved e -> e.decision();
            case SchoolEvent.SchoolConverted e -> e.decision();
            case SchoolEvent.CapacityApproved e -> e.decision();
            case SchoolEvent.PostsApproved e -> e.decision();
            case SchoolEvent.SchoolsMerged e -> e.decision();
            case SchoolEvent.SchoolAbsorbed e -> e.decision();
            case SchoolEvent.SchoolDivided e -> e.decision();
            case SchoolEvent.SchoolClosed e -> e.decision();
            case SchoolEvent.SchoolRegistered e -> null;
            case SchoolEvent.SchoolClosureTakenOver e -> null;
            case SchoolEvent.SchoolRecordCorrected e -> null;
            case SchoolEvent.OpeningDateCorrected e -> null;
            case SchoolEvent.SchoolOpened e -> null;
        };
    }

    /** Absent for a fact that can't be read: it is still shown, with who recorded it and when. */
    private @Nullable SchoolEvent event() {
        var entry = CATALOGUE.find(fact.type());
        if (entry.isEmpty()) return null;
        try {
            return (SchoolEvent) FactJson.read(fact.payload(), entry.get().type());
        } catch (UnreadableFactException e) {
            return null;
        }
    }

    private OffsetDateTime inZone(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
