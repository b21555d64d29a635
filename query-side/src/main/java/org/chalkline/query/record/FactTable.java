package org.chalkline.query.record;

import java.time.Clock;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every fact, of whatever feature. */
@Configuration(proxyBeanMethods = false)
class FactTable {

    static final Table<FactRecord> TABLE =
            Table.<FactRecord>named("fact", "facts", "FactRecord")
                    .code(
                            "Whose fact it is, and its number there, such as `school/yucai@3`.",
                            FactRecord::code)
                    .number("position", "Its number in the whole store.", FactRecord::position)
                    .orderedDescending()
                    .text("of", "Whose fact it is, such as `school/yucai`.", FactRecord::of)
                    .startsWith()
                    .text("kind", "What kind of record it is a fact of.", FactRecord::kind)
                    .withoutIndex()
                    .text(
                            "type",
                            "What happened, as stored, such as `school.SchoolRenamed`.",
                            FactRecord::type)
                    .startsWith()
                    .day("recordedOn", "The day on which it was recorded.", FactRecord::recordedOn)
                    .withoutIndex()
                    .day(
                            "effectiveOn",
                            "The day from which it has effect.",
                            FactRecord::effectiveOn)
                    .withoutIndex()
                    .number(
                            "lag",
                            "How many days after it took effect it was recorded.",
                            FactRecord::lag)
                    .withoutIndex()
                    .text("actor", "Who recorded it.", FactRecord::actor)
                    .text("role", "In which role they did.", FactRecord::role)
                    .withoutIndex()
                    .text("onBehalfOf", "For whom they did.", FactRecord::onBehalfOf)
                    .withoutIndex()
                    .text("channel", "By which way it came in.", FactRecord::channel)
                    .withoutIndex()
                    .flag(
                            "verified",
                            "Whether somebody vouches for who recorded it.",
                            FactRecord::verified)
                    .withoutIndex()
                    .text(
                            "correlationId",
                            "The request or file that it belongs to.",
                            FactRecord::correlationId)
                    .text("officer", "The officer who decided or acted.", FactRecord::officer)
                    .text("approver", "Who approved it.", FactRecord::approver)
                    .withoutIndex()
                    .text("preparer", "Who prepared it.", FactRecord::preparer)
                    .withoutIndex()
                    .text("payee", "Whom it paid.", FactRecord::payee)
                    .withoutIndex()
                    .text("unit", "The unit that it names.", FactRecord::unit)
                    .withoutIndex()
                    .text(
                            "documentNumber",
                            "The number of the decision that it rests on.",
                            FactRecord::documentNumber)
                    .text(
                            "provisions",
                            "The provisions of that decision, such as `|Education Law:27:2009|`.",
                            FactRecord::provisions)
                    .contains()
                    .withoutIndex()
                    .text(
                            "caseId",
                            "The case in which that was taken, where it ran under a clock.",
                            FactRecord::caseId)
                    .texts(
                            "evidence",
                            "The digests of the papers that the decision cites.",
                            FactRecord::evidence)
                    .flag(
                            "onPaper",
                            "Whether the decision was entered from a signed paper.",
                            FactRecord::onPaper)
                    .withoutIndex()
                    .number("amount", "The amount that it is about, in fen.", FactRecord::fen)
                    .withoutIndex()
                    .text("tellsOf", "The code of the fact of which it tells.", FactRecord::tellsOf)
                    .known()
                    .word("standing", "FactStanding", "How it stands.", FactRecord::standing)
                    .withoutIndex()
                    .word("ground", "FallGround", "Why it fell.", FactRecord::ground)
                    .withoutIndex()
                    .day(
                            "ruledOn",
                            "The day on which it was last ruled on or corrected.",
                            FactRecord::ruledOn)
                    .withoutIndex()
                    .number(
                            "stoodDays",
                            "How many days it stood before it fell.",
                            FactRecord::stoodDays)
                    .withoutIndex()
                    .flag(
                            "corrected",
                            "Whether a value in it was put right since.",
                            FactRecord::corrected)
                    .withoutIndex()
                    .text(
                            "twoSides",
                            "The parts that one person has in it, where it is more than one.",
                            FactRecord::twoSides)
                    .known()
                    .withoutIndex()
                    .personal("actor", "onBehalfOf", "officer", "approver", "preparer", "payee")
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .keyedBy(Told::checked);

    @Bean
    FactView factView(Clock clock) {
        return new FactView(clock.getZone());
    }

    @Bean
    Projection<FactRecord> factProjection(ProjectionSource projections, FactView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<FactRecord> factQueries(Projection<FactRecord> facts) {
        return TableQueries.of(TABLE, facts, Fact.class, fact -> "Recorded.");
    }
}
