package org.chalkline.command.procedure.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.service.ServiceActsTest.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceMode;

/** Whatever is asked in whatever order, what gets recorded never contradicts itself. */
class ServiceInvariantsTest {

    @Provide
    Arbitrary<List<Object>> stories() {
        var receiver = Arbitraries.of("Elm", "Oak", "stranger");
        var day = Arbitraries.integers().between(1, 60);
        return Combinators.combine(Arbitraries.integers().between(0, 3), receiver, day)
                .as(ServiceInvariantsTest::command)
                .list()
                .ofMaxSize(20);
    }

    private static Object command(int act, String receiver, int days) {
        var on = day("03-01").plusDays(days).toString().substring(5);
        return switch (act) {
            case 0 -> attempt(receiver, on);
            case 1 -> announce(receiver, on);
            case 2 -> serve(receiver, ServiceMode.PUBLIC_ANNOUNCEMENT, null, on);
            default -> serve(receiver, on);
        };
    }

    @Property(tries = 100)
    void whatever_is_asked_the_record_of_services_stays_sound(
            @ForAll("stories") List<Object> story) {
        try (var one = decided(new Bureau())) {
            for (var command : story) {
                int before = one.facts().size();
                if (one.submit(command) != null) {
                    assertThat(one.facts()).as("a refusal records nothing").hasSize(before);
                } else {
                    assertThat(one.accept(command)).as("a repeat adds nothing").isEmpty();
                }
            }
            var facts = one.facts(ServiceEvent.class);
            assertThat(facts).noneMatch(fact -> fact.receiver().equals("stranger"));
            var served = one.facts(PaperServed.class);
            assertThat(served).extracting(PaperServed::receiver).doesNotHaveDuplicates();
            var ids = new ArrayList<String>();
            for (var fact : facts) {
                if (!ids.contains(fact.service().value())) ids.add(fact.service().value());
            }
            assertThat(ids)
                    .isEqualTo(
                            IntStream.rangeClosed(1, ids.size())
                                    .mapToObj(n -> MATTER + ":service." + n)
                                    .toList());
        }
    }
}
