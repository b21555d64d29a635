package org.chalkline.query.procedure.clock;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ProjectionTypes;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which statutory clocks there are, how they stand, and how they were counted. */
@Configuration(proxyBeanMethods = false)
class ClockTable {

    /** Stands for a day that never comes, and is the last one that a projection can speak of. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** {@link #NEVER} for a clock that isn't and won't be late: so each is late from some day. */
    private static final Column<ClockRecord> LATE_FROM =
            new Column<>(
                    "late_from",
                    Column.Type.DATE,
                    clock -> clock.lateFrom() == null ? NEVER : clock.lateFrom());

    /** Only clocks that run have a value, so that looking for those that ended reads no others. */
    static final Column<ClockRecord> RUNS_UNTIL =
            new Column<>("runs_until", Column.Type.DATE, ClockRecord::runsUntil);

    /** The edition of the calendar by which it was last reckoned. */
    static final Column<ClockRecord> EDITION =
            new Column<>(
                    "edition", Column.Type.NUMBER, clock -> (long) clock.due().calendarEdition());

    /** The first day that a notice can touch: the event's, or the last where it counts back. */
    static final Column<ClockRecord> FIRST_DAY =
            new Column<>("first_day", Column.Type.DATE, ClockRecord::firstDay);

    static final Column<ClockRecord> LAST_DAY =
            new Column<>("last_day", Column.Type.DATE, ClockRecord::lastDay);

    static final Table<ClockRecord> TABLE =
            Table.<ClockRecord>named("clock", "clocks", "Clock")
                    .code("Its subject and rule.", clock -> clock.id().value())
                    .text("of", "Its subject, such as `application/2026-001`.", ClockRecord::of)
                    .text("kind", "What its subject is, such as `application`.", ClockRecord::kind)
                    .text(
                            "rule",
                            "The rule it runs under, such as `licensing.decision`.",
                            clock -> clock.rule().rule().value())
                    .word("state", "ClockState", "Where it stands.", ClockRecord::state)
                    .word("unit", "PeriodUnit", "What it is counted in.", ClockRecord::unit)
                    .word(
                            "actor",
                            "PeriodActor",
                            "Who must act within it.",
                            clock -> clock.version().actor())
                    .text(
                            "responsibleUnit",
                            "The unit of the bureau that has the matter in hand.",
                            ClockRecord::responsibleUnit)
                    .day(
                            "due",
                            "Its last day, which one that stands still has not.",
                            clock -> clock.due().date())
                    .ordered()
                    .day("lapsedOn", "The day on which it lapsed in law.", ClockRecord::lapsedOn)
                    .day("closedOn", "The day on which it was closed.", ClockRecord::closedOn)
                    .number(
                            "exceededBy",
                            "By how many days it was exceeded, as recorded when it was closed.",
                            clock -> clock.closing() == null ? null : clock.closing().exceededBy())
                    .elapsed(
                            "daysLate",
                            "How many days of the calendar lie behind its last day: up to the day on which it was closed, or to the day spoken of while the act is still awaited. Absent where nobody is late at its end, where it stands still, and where the lapse itself settled the matter.",
                            ClockRecord::daysLate)
                    .text("by", "Who did the act.", ClockRecord::by)
                    .number(
                            "extendedTimes",
                            "How many times it was made longer.",
                            ClockRecord::extendedTimes)
                    .text(
                            "extendedBy",
                            "Who approved that it was made longer, the last time.",
                            ClockRecord::extendedBy)
                    .word(
                            "lapseMeans",
                            "LapseOutcome",
                            "What follows, or would follow, from its lapse.",
                            ClockRecord::lapseMeans)
                    .personal("by", "extendedBy")
                    .kept(LATE_FROM)
                    .kept(RUNS_UNTIL)
                    .kept(EDITION)
                    .kept(FIRST_DAY)
                    .kept(LAST_DAY)
                    .door(TableDoors.BUREAU)
                    .belowOthers(Role.SCHOOL)
                    .ofBureauUnit("responsibleUnit")
                    .ofYear("due")
                    .keyedBy(code -> new ClockId(code).value());

    @Bean
    ClockView clockView() {
        return new ClockView();
    }

    @Bean
    Projection<ClockRecord> clockProjection(ProjectionSource projections, ClockView view) {
        return projections.of(view);
    }

    @Bean
    CalendarView calendarView() {
        return new CalendarView();
    }

    @Bean
    Projection<CalendarRecord> calendarProjection(ProjectionSource projections, CalendarView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ClockRecord> clockQueries(Projection<ClockRecord> clocks) {
        return TableQueries.of(TABLE, clocks, ClockEvent.class, ClockFactSummary::of)
                .filteredBy(
                        new TableFilter(
                                "breached",
                                "Boolean",
                                "Whether it is late on the day spoken of: lapsed, running past its last day, or closed after it."
                                        + " Narrow it to clocks of the authority by `actor`: what an applicant lets pass is a right lost, not a duty neglected.",
                                (late, basis) ->
                                        List.of(late((Boolean) late, basis.effectiveOn()))));
    }

    private static Condition late(boolean late, LocalDate day) {
        return late
                ? new Condition(LATE_FROM.name(), Test.AT_MOST, List.of(day))
                : new Condition(LATE_FROM.name(), Test.AT_LEAST, List.of(day.plusDays(1)));
    }

    /** Clocks are explained by the calendar, wherever they are shown. */
    @Bean
    ProjectionTypes clockCalendars(Projection<CalendarRecord> calendars) {
        return new ProjectionTypes(calendars, Set.of("Clock"));
    }

    /**
     * What a clock shows of the statute, of the day spoken of, of the calendar and of its facts.
     */
    @Controller
    static class Fields {
        private static final String LAPSED =
                ClockLapsed.class.getAnnotation(FactType.class).value();
        private static final int MOST_FACTS = 1_000;

        private final Projection<ClockRecord> clocks;
        private final CalendarsOnRecord calendars;

        Fields(Projection<ClockRecord> clocks, CalendarsOnRecord calendars) {
            this.clocks = clocks;
            this.calendars = calendars;
        }

        @SchemaMapping(typeName = "Clock")
        public RuleNode rule(ClockRecord clock) {
            return RuleNode.of(clock.version());
        }

        @SchemaMapping(typeName = "Clock")
        public boolean breached(ClockRecord clock, DataFetchingEnvironment env) {
            return clock.isLateOn(BasisResolver.basisOf(env).effectiveOn());
        }

        @SchemaMapping(typeName = "Clock")
        public @Nullable Integer exceededBy(ClockRecord clock, DataFetchingEnvironment env) {
            var day = BasisResolver.basisOf(env).effectiveOn();
            return clock.exceededBy(day, () -> calendars.of(env));
        }

        @SchemaMapping(typeName = "Clock")
        public @Nullable Object daysLate(ClockRecord clock, DataFetchingEnvironment env) {
            var day = BasisResolver.basisOf(env).effectiveOn();
            return TABLE.column("daysLate").at(clock, day);
        }

        /** When a lapse was recorded. */
        public record RecordedLapse(long position, OffsetDateTime recordedAt) {}

        @SchemaMapping(typeName = "Clock")
        public @Nullable RecordedLapse lapseRecorded(
                ClockRecord clock, DataFetchingEnvironment env) {
            if (clock.lapsedOn() == null) return null;
            var basis = BasisResolver.basisOf(env);
            var code = clock.id().value();
            return clocks.history(code, FactStream.NOTHING, basis.position(), MOST_FACTS).stream()
                    .filter(fact -> fact.type().equals(LAPSED))
                    .map(
                            fact ->
                                    new RecordedLapse(
                                            fact.position(),
                                            fact.recordedAt()
                                                    .atZone(basis.zoneId())
                                                    .toOffsetDateTime()))
                    .findFirst()
                    .orElse(null);
        }

        @SchemaMapping(typeName = "Clock")
        public ExplanationNode explain(ClockRecord clock, DataFetchingEnvironment env) {
            return new ExplanationNode(clock.period().explain(calendars.of(env)));
        }

        @SchemaMapping(typeName = "ClockExplanation")
        public List<ExplanationNode.Day> days(
                ExplanationNode explanation,
                @Argument int first,
                @Argument @Nullable LocalDate after) {
            ListConnection.checkFirst(first);
            return explanation.days(first, after);
        }
    }
}
