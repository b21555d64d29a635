package org.chalkline.command.procedure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.chalkline.command.RememberingGateway;
import org.chalkline.command.StubClocks;
import org.chalkline.command.gateway.OwnAccord;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.MapPropertySource;

class WatcherTest {

    @Test
    void every_watch_has_its_turn_even_if_one_fails() throws Exception {
        var looked = new ArrayList<String>();
        var watches =
                List.<Watch>of(
                        () -> looked.add("first"),
                        () -> {
                            throw new IllegalStateException("the view can't be reached");
                        },
                        () -> looked.add("last"));
        var watcher = new Watcher(watches, () -> false, Duration.ofMinutes(1));
        assertThat(watcher.turn()).isEqualTo(Duration.ofMinutes(1));
        assertThat(watcher.turn()).isEqualTo(Duration.ofMinutes(1));
        assertThat(looked).containsExactly("first", "last", "first", "last");
    }

    @Test
    void who_holds_the_rounds_is_asked_before_each() throws Exception {
        var looked = new ArrayList<String>();
        var held = new AtomicBoolean(true);
        var watcher =
                new Watcher(List.of(() -> looked.add("it")), held::get, Duration.ofMinutes(1));
        assertThat(watcher.turn()).isEqualTo(Duration.ofMinutes(1));
        assertThat(looked).isEmpty();
        held.set(false);
        assertThat(watcher.turn()).isEqualTo(Duration.ofMinutes(1));
        assertThat(looked).containsExactly("it");
    }

    @Test
    void two_owners_of_one_kind_of_clocks_are_a_mistake() {
        var owners =
                new ClockOwners(
                        Stream.of(StubClocks.applications(), StubClocks.applications())
                                .flatMap(each -> each.all().stream())
                                .toList());
        var gateway = new OwnAccord(new RememberingGateway());
        assertThatThrownBy(() -> new ClockCommands(owners, gateway))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_interval_of_nothing_turns_it_off() {
        assertThat(runsWith("0")).isFalse();
        assertThat(runsWith("0s")).isFalse();
        assertThat(runsWith("60s")).isTrue();
    }

    private static boolean runsWith(String interval) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "test", Map.of("chalkline.watcher.interval", interval)));
            context.register(Marked.class);
            context.refresh();
            return context.getBeanNamesForType(Marked.class).length == 1;
        }
    }

    @Conditional(WatcherOn.class)
    static class Marked {}
}
