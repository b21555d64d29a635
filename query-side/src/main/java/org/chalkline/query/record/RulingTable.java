package org.chalkline.query.record;

import java.time.Clock;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything that was ruled on acts, of whatever feature. */
@Configuration(proxyBeanMethods = false)
class RulingTable {

    static final Table<RulingRecord> TABLE =
            Table.<RulingRecord>named("ruling", "rulings", "RulingRecord")
                    .code(
                            "Whose act it is, and the number of the ruling's fact there, such as"
                                    + " `application/2026-001@17`.",
                            RulingRecord::code)
                    .number("position", "The position of its fact.", RulingRecord::position)
                    .orderedDescending()
                    .word("kind", "RulingKind", "What becomes of the act.", RulingRecord::kind)
                    .text("of", "Whose act it is.", RulingRecord::of)
                    .text("act", "The code of the act's fact.", RulingRecord::act)
                    .text("actType", "What was done, as stored.", RulingRecord::actType)
                    .startsWith()
                    .text(
                            "documentNumber",
                            "The number of the decision that the act rests on.",
                            RulingRecord::documentNumber)
                    .found()
                    .word("instance", "Instance", "Where it was judged.", RulingRecord::instance)
                    .text("body", "Who judged it.", RulingRecord::body)
                    .text("caseNumber", "The number of their case.", RulingRecord::caseNumber)
                    .day("ruledOn", "The day of the ruling.", RulingRecord::ruledOn)
                    .day("recordedOn", "The day of its recording.", RulingRecord::recordedOn)
                    .text("officer", "Who put it on record.", RulingRecord::officer)
                    .word("ground", "FallGround", "Why the act fell.", RulingRecord::ground)
                    .word("defect", "ActDefect", "What was wrong with it.", RulingRecord::defect)
                    .flag(
                            "remake",
                            "Whether the bureau was told to act anew.",
                            RulingRecord::remake)
                    .number("fell", "How many facts count no more by it.", RulingRecord::fell)
                    .text("law", "The law on which what fell had rested.", RulingRecord::law)
                    .text(
                            "unit",
                            "The unit that had the matter of what fell in hand.",
                            RulingRecord::unit)
                    .personal("officer")
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .keyedBy(Told::checked);

    @Bean
    RulingView rulingView(Clock clock) {
        return new RulingView(clock.getZone());
    }

    @Bean
    Projection<RulingRecord> rulingProjection(ProjectionSource projections, RulingView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<RulingRecord> rulingQueries(Projection<RulingRecord> rulings) {
        return TableQueries.of(TABLE, rulings, AboutFacts.class, fact -> "Ruled on.");
    }
}
