package org.chalkline.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chalkline.kernel.command.Cause;
import org.chalkline.kernel.command.Cause.OfClock;
import org.chalkline.kernel.command.Cause.OfCommand;
import org.chalkline.kernel.command.Cause.OfReaction;
import org.chalkline.kernel.command.Cause.OfRow;
import org.chalkline.query.graphql.RecordedCause;
import org.chalkline.query.record.TraceWalk.Edge;
import org.chalkline.query.record.TraceWalk.Found;
import org.chalkline.query.record.TraceWalk.Level;
import org.chalkline.query.record.TraceWalk.Name;
import org.chalkline.query.record.TraceWalk.Node;
import org.junit.jupiter.api.Test;

class TraceWalkTest {
    private static final int MOST = 1_000;

    private final List<FactRecord> facts = new ArrayList<>();
    private final Set<Long> hidden = new HashSet<>();
    private int lookUps;

    /** The next fact, the first of a record of its own. */
    private FactRecordBuilder fact(Cause cause) {
        long position = facts.size();
        return FactRecordBuilder.builder()
                .of("matter/" + position)
                .number(0)
                .position(position)
                .type("matter.Noted")
                .at(Instant.EPOCH)
                .recordedOn(LocalDate.EPOCH)
                .verified(true)
                .evidence(List.of())
                .onPaper(false)
                .standing(FactStanding.STANDS)
                .corrected(false)
                .cause(RecordedCause.of(cause));
    }

    private long add(FactRecordBuilder fact) {
        facts.add(fact.build());
        return facts.size() - 1L;
    }

    private long command() {
        return add(fact(new OfCommand("c-" + facts.size())));
    }

    private long reaction(long to) {
        return add(fact(new OfReaction("next", to)));
    }

    /** All facts, looked through one by one. */
    private final class InMemory implements TraceWalk.LookUps {

        @Override
        public Level causes(Collection<Name> names, int limit) {
            return level(limit, each -> TraceWalk.gives(each).stream().anyMatch(names::contains));
        }

        @Override
        public Level effects(Collection<Name> names, int limit) {
            return level(limit, each -> TraceWalk.needs(each).stream().anyMatch(names::contains));
        }

        private Level level(int limit, Predicate<FactRecord> wanted) {
            lookUps++;
            var all = facts.stream().filter(wanted).limit(limit + 1L).toList();
            var some = all.subList(0, Math.min(limit, all.size()));
            var seen = some.stream().filter(each -> !hidden.contains(each.position())).toList();
            var unseen = some.stream().filter(each -> !seen.contains(each));
            return new Level(
                    seen,
                    unseen.map(FactRecord::code).collect(Collectors.toSet()),
                    all.size() > limit);
        }
    }

    private Found walk(long from, int up, int down) {
        return new TraceWalk(new InMemory(), MOST).from(facts.get((int) from), up, down);
    }

    private static Map<Long, Integer> levels(Found found) {
        var levels = new LinkedHashMap<Long, Integer>();
        for (Node node : found.nodes()) levels.put(node.fact().position(), node.level());
        return levels;
    }

    @Test
    void causes_lie_above_and_what_followed_below_as_many_levels_as_are_asked_for() {
        long first = command();
        long second = reaction(first);
        long third = reaction(second);
        long other = reaction(second);
        long fourth = reaction(third);
        command();
        assertThat(levels(walk(third, 3, 3)))
                .isEqualTo(Map.of(third, 0, second, -1, first, -2, fourth, 1));
        assertThat(levels(walk(third, 3, 3)).keySet())
                .containsExactly(third, second, first, fourth);
        assertThat(levels(walk(first, 0, 2)).keySet()).containsExactly(first, second, third, other);
        assertThat(walk(first, 0, 1).edges())
                .containsExactly(new Edge(first, second, TraceEdgeKind.REACTION));
    }

    @Test
    void each_level_is_looked_up_once() {
        long first = command();
        for (int i = 0; i < 50; i++) reaction(reaction(first));
        lookUps = 0;
        walk(first, 3, 2);
        // One level of causes, which is empty, and two of what followed.
        assertThat(lookUps).isEqualTo(3);
    }

    @Test
    void of_what_one_command_recorded_the_first_fact_stands_for_it() {
        var cause = new OfCommand("c");
        long first = add(fact(cause));
        long second = add(fact(cause));
        long third = add(fact(cause));
        assertThat(walk(third, 1, 1).edges())
                .containsExactly(new Edge(first, third, TraceEdgeKind.COMMAND));
        assertThat(levels(walk(second, 0, 3))).containsOnlyKeys(second);
        assertThat(levels(walk(first, 0, 1))).containsOnlyKeys(first, second, third);
    }

    @Test
    void what_is_told_to_be_its_own_cause_holds_nobody() {
        long first = reaction(1);
        long second = reaction(first);
        assertThat(levels(walk(second, 20, 20))).containsOnlyKeys(first, second);
        assertThat(levels(walk(first, 20, 20))).containsOnlyKeys(first, second);
    }

    @Test
    void where_many_ways_lead_to_a_fact_it_is_met_once() {
        long opened = add(fact(new OfCommand("c")).opens("application/1:x"));
        long lapsed = add(fact(new OfClock("lapses", "application/1:x")));
        long decided =
                add(
                        fact(new OfReaction("next", lapsed))
                                .of("application/1")
                                .clock("application/1:x"));
        assertThat(levels(walk(opened, 0, 5))).isEqualTo(Map.of(opened, 0, lapsed, 1, decided, 1));
        assertThat(walk(opened, 0, 5).edges())
                .containsExactlyInAnyOrder(
                        new Edge(opened, lapsed, TraceEdgeKind.CLOCK),
                        new Edge(opened, decided, TraceEdgeKind.PERIOD),
                        new Edge(lapsed, decided, TraceEdgeKind.REACTION));
    }

    @Test
    void a_decision_that_a_reaction_repeats_elsewhere_was_not_taken_under_its_clock() {
        long opened = add(fact(new OfCommand("c")).opens("application/1:x"));
        long decided = add(fact(new OfCommand("d")).clock("application/1:x"));
        long school = add(fact(new OfReaction("next", decided)).clock("application/1:x"));
        assertThat(levels(walk(opened, 0, 3))).isEqualTo(Map.of(opened, 0, decided, 1, school, 2));
    }

    @Test
    void a_command_id_that_looks_like_a_fact_or_a_clock_leads_nowhere() {
        long first = add(fact(new OfCommand("c")).opens("application/1:x"));
        add(fact(new OfCommand("fact:" + first)));
        add(fact(new OfCommand("application/1:x")));
        assertThat(levels(walk(first, 5, 5))).containsOnlyKeys(first);
    }

    @Test
    void a_row_comes_of_the_file_that_was_begun_before_it() {
        var digest = "a".repeat(64);
        long begun = add(fact(new OfCommand("c")).of("file/" + digest).type("intake.FileBegun"));
        long row = add(fact(new OfRow("sha256:" + digest, 7)));
        add(fact(new OfRow("sha256:" + "b".repeat(64), 7)));
        add(fact(new OfRow(null, 7)));
        assertThat(walk(row, 1, 0).edges())
                .containsExactly(new Edge(begun, row, TraceEdgeKind.ROW));
        assertThat(levels(walk(begun, 0, 1))).containsOnlyKeys(begun, row);
    }

    @Test
    void a_paper_belongs_to_the_decisions_of_its_own_case_alone() {
        long paper = add(fact(new OfCommand("c")).of("application/1").files("d1"));
        long decided =
                add(fact(new OfCommand("d")).of("application/1").number(1).evidence(List.of("d1")));
        add(fact(new OfCommand("e")).of("application/2").evidence(List.of("d1")));
        long fallen = add(fact(new OfCommand("f")).tellsOf("application/1@1"));
        assertThat(levels(walk(paper, 0, 3))).isEqualTo(Map.of(paper, 0, decided, 1, fallen, 2));
        assertThat(levels(walk(fallen, 2, 0))).containsOnlyKeys(fallen, decided, paper);
    }

    @Test
    void what_may_not_be_seen_is_counted_and_not_walked_through() {
        long first = command();
        long second = reaction(first);
        long third = reaction(second);
        hidden.add(second);
        var found = walk(first, 0, 5);
        assertThat(levels(found)).containsOnlyKeys(first);
        assertThat(found.unseen()).isEqualTo(1);
        assertThat(levels(walk(third, 5, 0))).containsOnlyKeys(third);
    }

    @Test
    void a_hundred_thousand_facts_are_cut_and_it_says_so() {
        long first = command();
        for (int i = 0; i < 100_000; i++) reaction(first);
        var found = walk(first, 3, 3);
        assertThat(found.nodes()).hasSize(MOST);
        assertThat(found.edges()).hasSize(MOST - 1);
        assertThat(found.cut()).isTrue();
        assertThat(walk(facts.size() - 1L, 3, 0).cut()).isFalse();
    }
}
