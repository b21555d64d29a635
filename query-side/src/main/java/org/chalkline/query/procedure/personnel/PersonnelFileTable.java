package org.chalkline.query.procedure.personnel;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;
import org.chalkline.kernel.procedure.personnel.Sanction;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.procedure.personnel.PersonnelFileRecord.SanctionStatus;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who of the staff was sanctioned, and who contested what. */
@Configuration(proxyBeanMethods = false)
class PersonnelFileTable {
    private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    static final Table<PersonnelFileRecord> TABLE =
            Table.<PersonnelFileRecord>named("personnelFile", "personnelFiles", "PersonnelFile")
                    .code("The person's code.", file -> file.person().value())
                    .word(
                            "sanction",
                            "Sanction",
                            "The last sanction that isn't void.",
                            PersonnelFileTable::last)
                    .day(
                            "sanctionedUntil",
                            "The last day of their sanctions; 9999-12-31 for a dismissal.",
                            PersonnelFileTable::sanctionedUntil)
                    .number(
                            "sanctionsRunning",
                            "How many sanctions run.",
                            PersonnelFileRecord::standing)
                    .number(
                            "contestsOpen",
                            "How many reviews and appeals wait for their decision.",
                            PersonnelFileTable::contestsOpen)
                    .door(TableDoors.BUREAU)
                    .ofPeople()
                    .ofHolders(Power.SANCTION_TEACHERS, Power.SANCTION_HEADS, Power.DECIDE_REVIEWS)
                    .standing()
                    .keyedBy(PersonnelFileId::of);

    private static @Nullable Sanction last(PersonnelFileRecord file) {
        return file.sanctions().reversed().stream()
                .filter(each -> each.status() != SanctionStatus.REVOKED)
                .map(PersonnelFileRecord.SanctionHeld::kind)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate sanctionedUntil(PersonnelFileRecord file) {
        return file.sanctions().stream()
                .filter(each -> each.status() != SanctionStatus.REVOKED)
                .map(each -> each.until() == null ? FOR_GOOD : each.until())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static long contestsOpen(PersonnelFileRecord file) {
        return file.contests().stream()
                .filter(
                        each ->
                                each.reviewOutcome() == null
                                        || (each.appealLodgedOn() != null
                                                && each.appealOutcome() == null))
                .count();
    }

    @Bean
    PersonnelFileView personnelFileView() {
        return new PersonnelFileView();
    }

    @Bean
    Projection<PersonnelFileRecord> personnelFileProjection(
            ProjectionSource projections, PersonnelFileView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PersonnelFileRecord> personnelFileQueries(
            Projection<PersonnelFileRecord> files, ClockNodes clocks, OtherCodes codes) {
        return TableQueries.of(TABLE, files, PersonnelEvent.class, PersonnelFactSummary::of)
                .withClocks(clocks)
                .alsoUnder(codes);
    }
}
