package org.chalkline.query.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.procedure.power.HeldPowers;
import org.chalkline.query.procedure.power.OfficerRecord;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
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
                    .found()
                    .orderedDescending()
                    .text("of", "Whose fact it is, such as `school/yucai`.", FactRecord::of)
                    .startsWith()
                    .sharedWith("hearings", "of")
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
                    .found()
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
                    .word(
                            "causeKind",
                            "CauseKind",
                            "What kind of thing caused it.",
                            FactRecord::causeKind)
                    .withoutIndex()
                    .text(
                            "causedBy",
                            "What caused it: a fact, `fact:4711`; a command by its id, `command:…`; a clock, `clock:…`; a file, `file:sha256:…`.",
                            FactRecord::causedBy)
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
                    .found()
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
                    .text(
                            "clock",
                            "The clock under which the decision was taken, or of which it tells.",
                            FactRecord::clock)
                    .text("opens", "The clock that it opens.", FactRecord::opens)
                    .known()
                    .text(
                            "files",
                            "The digest of the paper that it puts into a case file.",
                            FactRecord::files)
                    .texts(
                            "evidence",
                            "The digests of the papers that the decision cites.",
                            FactRecord::evidence)
                    .found()
                    .sharedWith("casePapers", "digest")
                    .sharedWith("hearings", "record")
                    .text(
                            "power",
                            "The power that the decision needed; of acts of which the data name it.",
                            FactRecord::power)
                    .withoutIndex()
                    .day("decidedOn", "The day of the decision.", FactRecord::decidedOn)
                    .withoutIndex()
                    .flag(
                            "onPaper",
                            "Whether the decision was entered from a signed paper.",
                            FactRecord::onPaper)
                    .withoutIndex()
                    .number("amount", "The amount that it is about.", FactRecord::fen)
                    .fen()
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
                    .text(
                            "asFound",
                            "The paper in which an act of the past was found that is recorded as it was done.",
                            FactRecord::asFound)
                    .known()
                    .withoutIndex()
                    .text(
                            "breaches",
                            "The rules that such an act broke, such as `|REVIEW_NOT_CONCLUDED:Administrative Licensing Law:34|`.",
                            FactRecord::breaches)
                    .contains()
                    .known()
                    .withoutIndex()
                    .text(
                            "impreciseDays",
                            "The days of which its source says no more than the month or the year, such as `|openedOn=1958|`.",
                            FactRecord::impreciseDays)
                    .contains()
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
    ProjectionFields traceReads(Projection<FactRecord> facts) {
        return new ProjectionFields(facts, Set.of("trace", "dependents"));
    }

    @Bean
    TableQueries<FactRecord> factQueries(
            Projection<FactRecord> facts, HeldPowers powers, Projection<OfficerRecord> officers) {
        return TableQueries.of(TABLE, facts, Fact.class, fact -> "Recorded.")
                .filteredBy(
                        new TableFilter(
                                "outsidePower",
                                "Boolean",
                                "Whether whoever decided lacked the power that it needed on the day of the decision, as is known at the position: by a delegation that began later, had ended, was taken back or fell since. Of acts alone of which the data name the power.",
                                (outside, basis) ->
                                        outside((Boolean) outside, powers.windows(basis)),
                                List.of(officers)));
    }

    private static List<Condition> outside(boolean outside, List<HeldPowers.Window> windows) {
        var byPower = new LinkedHashMap<String, List<List<Condition>>>();
        for (var each : windows) {
            var held = new ArrayList<Condition>();
            held.add(is("officer", Test.IN, each.officer()));
            held.add(is("decidedOn", Test.AT_LEAST, each.from()));
            if (each.until() != null) held.add(is("decidedOn", Test.AT_MOST, each.until()));
            byPower.computeIfAbsent(each.power(), any -> new ArrayList<>()).add(held);
        }
        var powers = new ArrayList<List<Condition>>();
        byPower.forEach(
                (power, held) ->
                        powers.add(List.of(is("power", Test.IN, power), Condition.anyOf(held))));
        var known = new Condition(TABLE.column("power").name(), Test.PRESENT, List.of());
        return List.of(known, outside ? Condition.noneOf(powers) : Condition.anyOf(powers));
    }

    private static Condition is(String column, Test test, Object value) {
        return new Condition(TABLE.column(column).name(), test, List.of(value));
    }
}
