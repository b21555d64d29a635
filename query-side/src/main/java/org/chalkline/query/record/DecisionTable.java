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

/** Every decision, of whatever feature. */
@Configuration(proxyBeanMethods = false)
class DecisionTable {

    static final Table<DecisionRecord> TABLE =
            Table.<DecisionRecord>named("decision", "decisions", "DecisionRecord")
                    .code("The number of its document.", DecisionRecord::documentNumber)
                    .number(
                            "position",
                            "The position of the first fact that rests on it.",
                            DecisionRecord::position)
                    .orderedDescending()
                    .day(
                            "recordedOn",
                            "The day on which that was recorded.",
                            DecisionRecord::recordedOn)
                    .day("decidedOn", "The day of the decision.", DecisionRecord::decidedOn)
                    .text("body", "The body that decided.", DecisionRecord::body)
                    .text("officer", "The officer who decided for it.", DecisionRecord::officer)
                    .text("approver", "Who approved it.", DecisionRecord::approver)
                    .text("preparer", "Who prepared it.", DecisionRecord::preparer)
                    .text("recordedBy", "Who recorded it.", DecisionRecord::recordedBy)
                    .text(
                            "delegation",
                            "The delegation under which the officer decided.",
                            DecisionRecord::delegation)
                    .text(
                            "provisions",
                            "The provisions that it rests on, such as `|Education Law:27:2009|`.",
                            DecisionRecord::provisions)
                    .contains()
                    .text(
                            "caseId",
                            "The case in which it was taken, where it ran under a clock.",
                            DecisionRecord::caseId)
                    .text(
                            "firstOf",
                            "The record that it was first carried out on.",
                            DecisionRecord::firstOf)
                    .text("firstType", "What was done there, as stored.", DecisionRecord::firstType)
                    .number("acts", "How many facts rest on it.", DecisionRecord::acts)
                    .number("evidence", "How many documents it rests on.", DecisionRecord::evidence)
                    .flag(
                            "partyHeard",
                            "Whether it tells what the party said.",
                            DecisionRecord::partyHeard)
                    .flag(
                            "remedyTold",
                            "Whether it tells how it can be contested.",
                            DecisionRecord::remedyTold)
                    .flag(
                            "departs",
                            "Whether it departs from what all who examined the matter recommend.",
                            DecisionRecord::departs)
                    .flag(
                            "onPaper",
                            "Whether it was entered from a signed paper.",
                            DecisionRecord::onPaper)
                    .flag(
                            "verified",
                            "Whether somebody vouches for who recorded it.",
                            DecisionRecord::verified)
                    .word("standing", "FactStanding", "How it stands.", DecisionRecord::standing)
                    .word("ground", "FallGround", "Why it fell.", DecisionRecord::ground)
                    .number("fell", "How many of its facts count no more.", DecisionRecord::fell)
                    .day(
                            "ruledOn",
                            "The day on which it was last ruled on.",
                            DecisionRecord::ruledOn)
                    .number(
                            "stoodDays",
                            "How many days it stood before something of it fell.",
                            DecisionRecord::stoodDays)
                    .personal("officer", "approver", "preparer", "recordedBy")
                    .door(TableDoors.BUREAU)
                    .ofSubject("firstOf")
                    .keyedBy(DecisionTable::number);

    private static String number(String code) {
        if (code.isBlank()) throw new IllegalArgumentException("a decision is known by its number");
        return code;
    }

    @Bean
    DecisionView decisionView(Clock clock) {
        return new DecisionView(clock.getZone());
    }

    @Bean
    Projection<DecisionRecord> decisionProjection(ProjectionSource projections, DecisionView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DecisionRecord> decisionQueries(Projection<DecisionRecord> decisions) {
        return TableQueries.of(TABLE, decisions, Fact.class, fact -> "Carried out.");
    }
}
