package org.chalkline.query.procedure.standing;

import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.StandingEvent;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How contested acts stand, of whatever feature. */
@Configuration(proxyBeanMethods = false)
class StandingTable {
    static final Table<ActStandingRecord> TABLE =
            Table.<ActStandingRecord>named("actStanding", "actStandings", "ActStanding")
                    .code("The position of the act's fact.", ActStandingRecord::position)
                    .text(
                            "of",
                            "Whose act it is, such as `application/310105-2026-001`.",
                            ActStandingRecord::of)
                    .text(
                            "act",
                            "What was done, as stored, such as `application.ApplicationRefused`.",
                            ActStandingRecord::act)
                    .text(
                            "document",
                            "The number of the decision that it rests on.",
                            ActStandingRecord::document)
                    .found()
                    .word(
                            "standing",
                            "ActStandingWord",
                            "How it stands.",
                            ActStandingRecord::standing)
                    .word("ground", "FallGround", "Why it fell.", ActStandingRecord::ground)
                    .word(
                            "defect",
                            "ActDefect",
                            "What was wrong with it.",
                            ActStandingRecord::defect)
                    .text("law", "The law on which what fell had rested.", ActStandingRecord::law)
                    .text(
                            "unit",
                            "The unit that had the matter of what fell in hand.",
                            ActStandingRecord::unit)
                    .word(
                            "instance",
                            "Instance",
                            "The highest instance at which it was contested.",
                            ActStandingRecord::instance)
                    .day("ruledOn", "The day of the last ruling.", ActStandingRecord::ruledOn)
                    .door(TableDoors.BUREAU)
                    .belowOthers(Role.SCHOOL)
                    .ofSubject("of")
                    .keyedBy(StandingTable::position);

    /** An act is known by a position. */
    private static String position(String code) {
        if (!code.matches("[0-9]{1,10}")) {
            throw new IllegalArgumentException("'" + code + "' is no position");
        }
        return code;
    }

    @Bean
    StandingView standingView() {
        return new StandingView();
    }

    @Bean
    Projection<ActStandingRecord> standingProjection(
            ProjectionSource projections, StandingView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ActStandingRecord> standingQueries(Projection<ActStandingRecord> standings) {
        return TableQueries.of(TABLE, standings, StandingEvent.class, StandingTable::summary);
    }

    private static String summary(StandingEvent fact) {
        return switch (fact) {
            case ActChallenged e -> "Contested by " + e.by() + in(e.proceeding()) + ".";
            case ActStayed e ->
                    "Not to be carried out for the time being" + in(e.proceeding()) + ".";
            case StayEnded e -> "To be carried out again" + in(e.proceeding()) + ".";
            case ActUpheld e -> "Upheld" + in(e.proceeding()) + ".";
            case ActFoundUnlawful e ->
                    "Found unlawful, and stands nevertheless" + in(e.proceeding()) + ".";
            case ActsSetAside e ->
                    switch (e.ground()) {
                        case ANNULLED -> "Annulled" + in(e.proceeding()) + ".";
                        case INVALID -> "Found void" + in(e.proceeding()) + ".";
                        case CHANGED -> "Changed" + in(e.proceeding()) + ".";
                        case RECORDED_IN_ERROR -> "Found to have been recorded by mistake.";
                    };
            case ActRestored e -> "Restored" + in(e.proceeding()) + ".";
        };
    }

    private static String in(@Nullable Proceeding proceeding) {
        return proceeding == null
                ? ""
                : " in " + proceeding.number() + " before " + proceeding.body();
    }
}
