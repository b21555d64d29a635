package org.chalkline.query.programme;

import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.programme.ProgrammeEvent;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells which programmes of lifelong education there are and were: who gives them, where, to how
 * many. What the statistics want (Lifelong Education Regulations, 32) is grouped from these.
 */
@Configuration(proxyBeanMethods = false)
class ProgrammeTable {

    static final Table<ProgrammeRecord> TABLE =
            Table.<ProgrammeRecord>named("programme", "programmes", "Programme")
                    .code("Its code.", each -> each.programme().value())
                    .text("title", "Its title.", ProgrammeRecord::title)
                    .contains()
                    .text("provider", "The school that gives it.", each -> each.provider().value())
                    .word("kind", "ProgrammeKind", "What it teaches.", ProgrammeRecord::kind)
                    .word("audience", "Audience", "For whom it is.", ProgrammeRecord::audience)
                    .word(
                            "status",
                            "ProgrammeStatus",
                            "How far it has come.",
                            ProgrammeRecord::status)
                    .text(
                            "subdistrict",
                            "The subdistrict where it is given.",
                            ProgrammeRecord::subdistrict)
                    .text(
                            "partner",
                            "The partner from abroad, by its name.",
                            each -> each.partner() == null ? null : each.partner().name())
                    .known()
                    .text("unit", "The unit that has it in hand.", ProgrammeRecord::unit)
                    .number(
                            "year",
                            "The year in which it began; of one that didn't, in which it was proposed.",
                            each -> (long) each.year())
                    .number("hours", "How many hours it has.", each -> (long) each.hours())
                    .number("enrolled", "How many learned.", each -> number(each.enrolled()))
                    .number(
                            "completed",
                            "How many learned to its end.",
                            each -> number(each.completed()))
                    .number(
                            "publicPlaces",
                            "How many places a line of the budget pays for.",
                            each -> (long) each.publicPlaces())
                    .day(
                            "proposedOn",
                            "The day on which it was proposed.",
                            ProgrammeRecord::proposedOn)
                    .day("startedOn", "The day on which it began.", ProgrammeRecord::startedOn)
                    .day("endedOn", "The day on which it ended.", ProgrammeRecord::endedOn)
                    .door(TableDoors.SCHOOLS)
                    .ofSchool("provider", Power.APPROVE_PROGRAMMES)
                    .ofYear("year")
                    .keyedBy(ProgrammeId::new);

    private static @Nullable Long number(@Nullable Integer of) {
        return of == null ? null : (long) of;
    }

    @Bean
    ProgrammeView programmeView() {
        return new ProgrammeView();
    }

    @Bean
    Projection<ProgrammeRecord> programmeProjection(
            ProjectionSource projections, ProgrammeView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ProgrammeRecord> programmeQueries(Projection<ProgrammeRecord> programmes) {
        return TableQueries.of(TABLE, programmes, ProgrammeEvent.class, ProgrammeTable::summary);
    }

    static String summary(ProgrammeEvent fact) {
        return switch (fact) {
            case ProgrammeProposed e -> "Proposed: " + e.title();
            case ProgrammeApproved e ->
                    "Approved by decision " + e.decision().documentNumber() + ".";
            case ProgrammeRefused e -> "Refused by decision " + e.decision().documentNumber() + ".";
            case ProgrammeFiled e -> "Filed under " + e.number() + ".";
            case EnrolmentOpened e -> "Enrolment opened for " + e.capacity() + ".";
            case TeacherAssigned e -> "A teacher was assigned.";
            case TeacherReleased e -> "A teacher teaches in it no more.";
            case PlacesAsked e -> e.places() + " public places were asked for.";
            case PlacesOpened e -> e.places() + " public places were opened.";
            case PlacesDeclined e -> e.places() + " public places weren't opened: " + e.why() + ".";
            case PlacesClosed e -> e.places() + " public places were closed.";
            case ProgrammeStarted e -> "Started with " + e.enrolled() + ".";
            case ProgrammeEnded e -> "Ended; " + e.completed() + " learned to its end.";
            case ProgrammeStopped e -> "Stopped by decision " + e.decision().documentNumber() + ".";
            case ProgrammeTakenOver e -> "Taken over from the list kept before: " + e.title();
        };
    }
}
