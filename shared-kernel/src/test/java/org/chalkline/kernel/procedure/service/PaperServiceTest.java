package org.chalkline.kernel.procedure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.service.PaperService.Standing;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.junit.jupiter.api.Test;

class PaperServiceTest {
    private static final String OF = "application/A1";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static ServiceAttempted attempted(int service, LocalDate on) {
        return new ServiceAttempted(
                ServiceId.of(OF, service),
                OF,
                "D-1",
                "party " + service,
                ServiceMode.POST,
                "Nobody there.",
                "Chen",
                on);
    }

    private static ServiceAnnounced announced(int service, LocalDate on) {
        return new ServiceAnnounced(
                ServiceId.of(OF, service),
                OF,
                "D-1",
                "party " + service,
                "the gate",
                "Moved.",
                "a".repeat(64),
                on.plusDays(30),
                "Chen",
                on);
    }

    private static PaperServed served(int service, LocalDate on) {
        return new PaperServed(
                ServiceId.of(OF, service),
                OF,
                "D-1",
                "party " + service,
                ServiceMode.IN_PERSON,
                "Wang",
                "b".repeat(64),
                null,
                null,
                null,
                "Chen",
                on);
    }

    @Test
    void it_is_tried_then_announced_then_served() {
        var tried = PaperService.after(null, attempted(1, DAY));
        var told = PaperService.after(tried, announced(1, DAY.plusDays(1)));
        var done = PaperService.after(told, served(1, DAY.plusDays(32)));
        assertThat(List.of(tried.standing(), told.standing(), done.standing()))
                .containsExactly(Standing.ATTEMPTED, Standing.ANNOUNCED, Standing.SERVED);
        assertThat(done.attempts()).hasSize(1);
    }

    @Test
    void what_is_no_id_of_a_service_is_refused() {
        for (var wrong : List.of("application/A1", "application/A1:service.0", ":service.1")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> new ServiceId(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<List<ServiceEvent>> stories() {
        var service = Arbitraries.integers().between(1, 3);
        var days = Arbitraries.integers().between(0, 90);
        var attempt = Combinators.combine(service, days).as((s, d) -> attempted(s, on(d)));
        return attempt.list()
                .ofMaxSize(6)
                .flatMap(
                        attempts ->
                                Arbitraries.subsetOf(1, 2, 3).map(done -> story(attempts, done)))
                .flatMap(Arbitraries::shuffle);
    }

    private static LocalDate on(int days) {
        return DAY.plusDays(days);
    }

    private static List<ServiceEvent> story(List<ServiceAttempted> attempts, Set<Integer> done) {
        var all = new ArrayList<ServiceEvent>(attempts);
        for (int each : done) {
            all.add(announced(each, on(5)));
            all.add(served(each, on(36)));
        }
        return all;
    }

    /** Projections fold facts by their days of effect, aggregates as they were recorded. */
    @Property
    void the_order_in_which_its_facts_come_makes_no_difference_to_what_is_known(
            @ForAll("stories") List<ServiceEvent> story) {
        var facts = List.<Fact>copyOf(story);
        var backwards = new ArrayList<>(facts);
        java.util.Collections.reverse(backwards);
        for (int each = 1; each <= 3; each++) {
            var one = PaperService.find(facts, "D-1", "party " + each);
            var other = PaperService.find(backwards, "D-1", "party " + each);
            assertThat(one.map(PaperServiceTest::shown))
                    .isEqualTo(other.map(PaperServiceTest::shown));
            boolean served = story.contains(served(each, on(36)));
            assertThat(one.filter(s -> s.standing() == Standing.SERVED).isPresent())
                    .isEqualTo(served);
        }
    }

    private static List<Object> shown(PaperService service) {
        return List.of(
                service.id(),
                service.standing(),
                service.attempts().stream()
                        .map(ServiceAttempted::effectiveOn)
                        .sorted()
                        .collect(Collectors.toList()));
    }
}
