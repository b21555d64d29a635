package org.chalkline.query.headship;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.headship.HeadshipRecord.Tenure;
import org.chalkline.query.headship.HeadshipRecord.Vacancy;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who headed which school on which day, and where nobody did. */
@Configuration(proxyBeanMethods = false)
class HeadshipTable {

    static final Table<HeadshipRecord> TABLE =
            Table.<HeadshipRecord>named("headship", "headships", "Headship")
                    .code("The school's code.", office -> office.school().value())
                    .word("status", "HeadshipStatus", "Where it stands.", HeadshipRecord::status)
                    .text("head", "Who heads the school, appointed or acting.", HeadshipTable::head)
                    .day("since", "The day since which they do.", HeadshipTable::since)
                    .day("termUntil", "The last day of the term.", HeadshipTable::termUntil)
                    .day("vacantSince", "The first day of the vacancy.", HeadshipTable::vacantSince)
                    .day(
                            "suspendedSince",
                            "The day since which the head is suspended from duty.",
                            HeadshipRecord::suspendedSince)
                    .door(TableDoors.SCHOOLS)
                    .personal("head")
                    .ofSchool(
                            "code",
                            Power.NOMINATE_HEADS,
                            Power.APPOINT_HEADS,
                            Power.TAKE_FILINGS,
                            Power.ORDER_AUDITS,
                            Power.ASSESS_HEADS)
                    .standing()
                    .keyedBy(school -> new HeadshipId(new SchoolId(school)));

    private static @Nullable Tenure present(HeadshipRecord office) {
        var head = office.head();
        var acting = office.acting();
        boolean instead = acting != null && office.suspension() != null;
        return head == null || instead ? acting : head;
    }

    private static @Nullable String head(HeadshipRecord office) {
        var present = present(office);
        return present == null ? null : present.person().value();
    }

    private static @Nullable LocalDate since(HeadshipRecord office) {
        var present = present(office);
        return present == null ? null : present.from();
    }

    private static @Nullable LocalDate termUntil(HeadshipRecord office) {
        var head = office.head();
        return head == null ? null : head.termUntil();
    }

    private static @Nullable LocalDate vacantSince(HeadshipRecord office) {
        return office.vacancy() == null ? null : office.vacancy().since();
    }

    @Bean
    HeadshipView headshipView() {
        return new HeadshipView();
    }

    @Bean
    Projection<HeadshipRecord> headshipProjection(ProjectionSource projections, HeadshipView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<HeadshipRecord> headshipQueries(
            Projection<HeadshipRecord> headships, ClockNodes clocks) {
        return TableQueries.of(TABLE, headships, HeadshipEvent.class, HeadshipFactSummary::of)
                .withClocks(clocks)
                .filteredBy(
                        new TableFilter(
                                "vacantForDays",
                                "Int",
                                "Nobody appointed has been in office for so many days or more, from 0.",
                                (days, basis) -> vacantFor((Integer) days, basis)));
    }

    /** A vacancy that arose that day has lasted for no day yet. */
    private static List<Condition> vacantFor(int days, Basis basis) {
        if (days < 0) throw RequestException.badValue("filter.vacantForDays is from 0.");
        var since = TABLE.column("vacantSince");
        return new Where()
                .days(since, null, basis.effectiveOn().minusDays(days))
                .known(since, true)
                .conditions();
    }

    /** What depends on the day that the answer speaks of. */
    @Controller
    static class Fields {

        @SchemaMapping(typeName = "HeadVacancy")
        public int days(Vacancy vacancy, DataFetchingEnvironment env) {
            var day = BasisResolver.basisOf(env).effectiveOn();
            return Math.toIntExact(ChronoUnit.DAYS.between(vacancy.since(), day));
        }
    }
}
