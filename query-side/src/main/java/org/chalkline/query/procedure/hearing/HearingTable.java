package org.chalkline.query.procedure.hearing;

import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.hearing.HearingEvent;
import org.chalkline.kernel.procedure.hearing.HearingEvent.*;
import org.chalkline.kernel.procedure.hearing.HearingId;
import org.chalkline.query.graphql.BySubject;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which hearings there are and were, of whatever matter. */
@Configuration(proxyBeanMethods = false)
class HearingTable {

    static final Table<HearingRecord> TABLE =
            Table.<HearingRecord>named("hearing", "hearings", "Hearing")
                    .code("Its matter and number.", hearing -> hearing.id().value())
                    .text(
                            "of",
                            "The matter that it is about, such as `application/2026-001`.",
                            HearingRecord::of)
                    .text("kind", "What the matter is, such as `application`.", HearingRecord::kind)
                    .word(
                            "standing",
                            "HearingStanding",
                            "How far it has come.",
                            HearingRecord::standing)
                    .flag(
                            "ofOwnMotion",
                            "The bureau called it, and nobody had asked for it then.",
                            HearingRecord::ofOwnMotion)
                    .day(
                            "hearingOn",
                            "The day for which it is called, as last told.",
                            HearingRecord::hearingOn)
                    .text("presider", "Who presides, as last named.", HearingRecord::presider)
                    .number(
                            "adjournments",
                            "How often it was put off.",
                            hearing -> hearing.adjournments().size())
                    .number(
                            "replacements",
                            "How often another took the presider's place.",
                            hearing -> hearing.replacements().size())
                    .text(
                            "record",
                            "SHA-256 of its record, once it was held.",
                            hearing -> hearing.held() == null ? null : hearing.held().record())
                    .door(TableDoors.BUREAU)
                    .belowOthers(Role.SCHOOL)
                    .personal("presider")
                    .ofSubject("of")
                    .keyedBy(code -> new HearingId(code).value());

    @Bean
    HearingView hearingView() {
        return new HearingView();
    }

    @Bean
    Projection<HearingRecord> hearingProjection(ProjectionSource projections, HearingView view) {
        return projections.of(view);
    }

    @Bean
    BySubject<HearingRecord> hearingsBySubject(Projection<HearingRecord> hearings) {
        return new BySubject<>(hearings, TABLE.column("of"), HearingRecord::of);
    }

    @Bean
    TableQueries<HearingRecord> hearingQueries(Projection<HearingRecord> hearings) {
        return TableQueries.of(TABLE, hearings, HearingEvent.class, HearingTable::summary);
    }

    private static String summary(HearingEvent fact) {
        return switch (fact) {
            case RightToHearingTold e ->
                    e.parties().size()
                            + " parties told by notice "
                            + e.notice()
                            + " that they may ask for a hearing.";
            case HearingRequested e -> "Asked for by " + e.by() + ".";
            case HearingRequestWithdrawn e -> e.by() + " took the request back.";
            case HearingCalled e ->
                    "Called for "
                            + e.hearingOn()
                            + " at "
                            + e.place()
                            + ", presided over by "
                            + e.presider()
                            + ".";
            case HearingAdjourned e ->
                    "Put off to " + e.hearingOn() + " at " + e.place() + ": " + e.reasons();
            case PresiderReplaced e ->
                    e.presider() + " presides (" + e.ground() + "): " + e.reasons();
            case HearingHeld e -> "Held with " + e.participants().size() + " participants.";
            case HearingGivenUp e -> "Given up (" + e.ground() + "): " + e.reasons();
        };
    }
}
