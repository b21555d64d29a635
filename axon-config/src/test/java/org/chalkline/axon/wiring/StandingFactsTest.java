package org.chalkline.axon.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chalkline.axon.gateway.AxonCommandGateway;
import org.chalkline.axon.gateway.CommandMeter;
import org.chalkline.axon.gateway.EmbeddedJournal;
import org.chalkline.axon.sample.BoxCommand.EnsureBox;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.Merge;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxCommand.PutIn;
import org.chalkline.axon.sample.BoxCommand.PutRight;
import org.chalkline.axon.sample.BoxCommand.Rule;
import org.chalkline.axon.sample.BoxEvent;
import org.chalkline.axon.sample.BoxEvent.BoxClosed;
import org.chalkline.axon.sample.BoxEvent.BoxOpened;
import org.chalkline.axon.sample.BoxEvent.ThingPutIn;
import org.chalkline.axon.stream.AxonFactsOf;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aggregates decide from the facts that stand. Box a is opened by its fact 0, closed by fact 2. */
class StandingFactsTest {
    @TempDir Path folder;
    private TestStore store;
    private int commands;

    @BeforeEach
    void open() {
        store = new TestStore(folder);
        accept(new OpenBox("a", "A"));
        accept(new OpenBox("b", "B"));
        accept(new PutIn("a", "ball"));
        accept(new Merge("a", "b", "c"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() {
        store.close();
        store = new TestStore(folder);
    }

    private Outcome submit(Object command) {
        return store.submit("c" + ++commands, command);
    }

    private void accept(Object command) {
        assertThat(submit(command)).isInstanceOf(Outcome.Accepted.class);
    }

    private void refuse(Object command) {
        assertThat(submit(command)).isInstanceOf(Outcome.Refused.class);
    }

    private AxonFactsOf facts() {
        return new AxonFactsOf(store.store);
    }

    private static Fact thing(String thing) {
        return new ThingPutIn("a", thing, BoxEvent.TODAY);
    }

    @Test
    void an_aggregate_that_is_remembered_decides_without_what_fell() {
        refuse(new PutIn("a", "kite"));
        accept(new Rule("a", 2, false, ""));
        accept(new PutIn("a", "kite"));
        assertThat(facts().of("a"))
                .contains(new BoxOpened("a", "A", BoxEvent.TODAY), thing("ball"), thing("kite"))
                .doesNotContain(new BoxClosed("a", "c", BoxEvent.TODAY));
        refuse(new PutIn("b", "kite"));
    }

    @Test
    void an_aggregate_that_is_read_anew_decides_without_what_fell_and_goes_on_to_count() {
        accept(new Rule("a", 2, false, ""));
        restart();
        accept(new PutIn("a", "kite"));
        accept(new Fill("a", 3));
        restart();
        accept(new PutIn("a", "top"));
        assertThat(facts().recorded("a")).hasSize(9);
        assertThat(facts().of("a")).hasSize(7);
    }

    @Test
    void the_last_fact_may_be_one_that_fell() {
        accept(new Rule("a", 2, false, "kite"));
        accept(new Rule("a", 4, false, ""));
        restart();
        accept(new PutIn("a", "top"));
        assertThat(facts().of("a"))
                .contains(thing("top"))
                .doesNotContain(thing("kite"), new BoxClosed("a", "c", BoxEvent.TODAY));
    }

    @Test
    void an_aggregate_of_which_nothing_stands_begins_anew_under_its_id() {
        for (int fact = 0; fact < 3; fact++) accept(new Rule("a", fact, false, ""));
        accept(new EnsureBox("a", "again"));
        accept(new PutIn("a", "kite"));
        restart();
        accept(new PutIn("a", "top"));
        assertThat(facts().of("a"))
                .contains(new BoxOpened("a", "again", BoxEvent.TODAY), thing("kite"), thing("top"))
                .doesNotContain(new BoxOpened("a", "A", BoxEvent.TODAY), thing("ball"));
    }

    @Test
    void what_was_restored_counts_again() {
        accept(new Rule("a", 2, false, ""));
        accept(new PutIn("a", "kite"));
        accept(new Rule("a", 2, true, ""));
        refuse(new PutIn("a", "top"));
        restart();
        refuse(new PutIn("a", "top"));
    }

    @Test
    void what_follows_in_the_same_command_is_recorded_with_it() {
        accept(new Rule("a", 2, false, "kite"));
        assertThat(facts().of("a")).endsWith(thing("kite"));
        accept(new PutIn("a", "top"));
    }

    @Test
    void another_program_that_remembers_the_aggregate_reads_it_anew() {
        var gateway =
                new AxonCommandGateway(
                        store.busOfAnother(store.open),
                        store.open,
                        new EmbeddedJournal(store.engine),
                        TestStore.DIGESTS,
                        CommandMeter.NONE,
                        store.writes);
        assertThat(gateway.submit(new PutIn("a", "kite"), TestStore.context("theirs-1")))
                .isInstanceOf(Outcome.Refused.class);
        accept(new Rule("a", 2, false, ""));
        assertThat(gateway.submit(new PutIn("a", "kite"), TestStore.context("theirs-2")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void facts_that_were_asked_for_before_are_left_out_once_they_fall() {
        var facts = facts();
        assertThat(facts.of("a")).hasSize(3);
        accept(new Rule("a", 1, false, ""));
        assertThat(facts.of("a")).hasSize(2).doesNotContain(thing("ball"));
        assertThat(facts.recorded("a")).hasSize(4).contains(thing("ball"));
        accept(new Rule("a", 1, true, ""));
        assertThat(facts.of("a")).hasSize(5).contains(thing("ball"));
    }

    @Test
    void an_aggregate_decides_by_what_was_put_right_remembered_or_read_anew() {
        refuse(new EnsureBox("a", "Attic"));
        accept(new PutRight("a", 0, "/label", "Attic"));
        accept(new EnsureBox("a", "Attic"));
        refuse(new EnsureBox("a", "A"));
        restart();
        accept(new EnsureBox("a", "Attic"));
        assertThat(facts().of("a")).contains(new BoxOpened("a", "Attic", BoxEvent.TODAY));
        assertThat(facts().recorded("a")).contains(new BoxOpened("a", "A", BoxEvent.TODAY));
    }

    @Test
    void facts_that_were_asked_for_before_say_what_was_put_right_since() {
        var facts = facts();
        assertThat(facts.of("a")).contains(thing("ball"));
        accept(new PutRight("a", 1, "/thing", "kite"));
        assertThat(facts.of("a")).contains(thing("kite")).doesNotContain(thing("ball"));
        accept(new Rule("a", 1, false, ""));
        assertThat(facts.of("a")).doesNotContain(thing("kite"), thing("ball"));
        accept(new Rule("a", 1, true, ""));
        assertThat(facts.of("a")).contains(thing("kite"));
    }
}
