package org.chalkline.axon.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.chalkline.axon.rehearsal.RehearsableEventStore;
import org.chalkline.axon.sample.Box;
import org.chalkline.axon.sample.BoxCommand.Fill;
import org.chalkline.axon.sample.BoxCommand.Merge;
import org.chalkline.axon.sample.BoxCommand.OpenBox;
import org.chalkline.axon.sample.BoxEvent.BoxClosed;
import org.chalkline.axon.sample.BoxEvent.BoxOpened;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What looks at facts before they are recorded sees all of them, may refuse, and may add some. */
class BeforeRecordingTest {
    private final List<List<Fact>> seen = new ArrayList<>();
    private TestStore store;

    BeforeRecordingTest(@TempDir Path folder) {
        store = new TestStore(folder);
    }

    @BeforeEach
    void look() {
        var parameters = ClasspathParameterResolverFactory.forClass(TestStore.class);
        var boxes =
                new Repositories(
                                RehearsableEventStore.over(store.store, store.serializer),
                                parameters,
                                false)
                        .repositoryFor(Box.class);
        BeforeRecording look =
                (facts, context) -> {
                    seen.add(facts);
                    for (var fact : facts) {
                        if (fact instanceof BoxOpened opened) answer(opened, boxes);
                    }
                };
        var unused = CommandBuses.lookBeforeRecording(store.bus, List.of(look));
    }

    private static void answer(BoxOpened opened, Repository<Box> boxes) {
        switch (opened.label()) {
            case "forbidden" -> {
                var refusal = Refusal.of("FORBIDDEN", "Not this one.");
                throw new CommandExecutionException(refusal.message(), null, refusal);
            }
            case "twin" -> {
                try {
                    boxes.newInstance(() -> new Box(opened.boxId() + "-twin", "a twin", 1));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            default -> {} // nothing follows
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private int recorded() {
        return (int) store.facts.head() + 1;
    }

    @Test
    void all_facts_of_a_command_are_looked_at_in_their_order_whosesoever_they_are() {
        store.submit("1", new OpenBox("a", "one"));
        store.submit("2", new OpenBox("b", "two"));
        store.submit("3", new Fill("a", 2));
        store.submit("4", new Merge("a", "b", "c"));

        assertThat(seen).extracting(List::size).containsExactly(1, 1, 2, 5);
        assertThat(seen.getLast().subList(0, 3))
                .extracting(Object::getClass)
                .isEqualTo(List.of(BoxClosed.class, BoxClosed.class, BoxOpened.class));
        assertThat(recorded()).isEqualTo(9);
    }

    /** Two commands that are one. */
    record Both(Object one, Object other) {}

    /** Hands both in, as parts of theirs. */
    private final class Parts {
        @CommandHandler
        void handle(Both c, MetaData context) {
            handIn(c.one(), context);
            handIn(c.other(), context);
        }

        private void handIn(Object command, MetaData context) {
            var result = new CompletableFuture<CommandResultMessage<?>>();
            store.bus.dispatch(
                    new GenericCommandMessage<>(command, context),
                    (message, answer) -> result.complete(answer));
            var answer = result.join();
            if (answer.isExceptional()) throw (RuntimeException) answer.exceptionResult();
        }
    }

    @Test
    void a_command_that_is_part_of_another_is_looked_at_by_itself_and_recorded_with_the_whole() {
        var unused = new AnnotationCommandHandlerAdapter<>(new Parts()).subscribe(store.bus);

        var refused =
                store.submit("1", new Both(new OpenBox("a", "one"), new OpenBox("b", "forbidden")));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(store.facts.head()).isEqualTo(FactStream.NOTHING);
        assertThat(seen).extracting(List::size).containsExactly(1, 1);

        var outcome = store.submit("2", new Both(new OpenBox("a", "one"), new OpenBox("b", "two")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.facts()).hasSize(2));
        assertThat(seen).extracting(List::size).containsExactly(1, 1, 1, 1, 2);
        assertThat(store.submit("3", new Fill("a", 2)))
                .as("nothing of what was refused is remembered")
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void what_is_refused_then_is_refused_as_by_the_command_itself_and_records_nothing() {
        var outcome = store.submit("1", new OpenBox("a", "forbidden"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("FORBIDDEN"));
        assertThat(store.facts.head()).isEqualTo(FactStream.NOTHING);
        assertThat(store.submit("2", new OpenBox("a", "allowed")))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void what_is_added_then_is_recorded_with_the_rest_and_told_as_the_commands() {
        var outcome = store.submit("1", new OpenBox("a", "twin"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.facts()).hasSize(3));
        assertThat(recorded()).isEqualTo(3);
    }
}
