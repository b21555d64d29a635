package org.chalkline.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.chalkline.kernel.access.SignIn;
import org.junit.jupiter.api.Test;

class CommandKeyTest {

    private static CommandContext context(String actor, String channel) {
        return new CommandContext(actor, "clerk", null, channel, "c-1", null, null, null, null);
    }

    private static String namespace(String actor, String channel) {
        return CommandKey.of(context(actor, channel)).namespace();
    }

    @Test
    void an_id_is_its_actors_the_intakes_or_the_programs() {
        assertThat(namespace("li", "graphql")).isEqualTo("actor:li");
        assertThat(namespace("li", "demonstration")).isEqualTo("actor:li");
        assertThat(namespace("li", "intake")).isEqualTo(CommandKey.INTAKE);
        assertThat(namespace("chalkline", "watcher")).isEqualTo(CommandKey.SYSTEM);
        assertThat(namespace("chalkline", "reaction")).isEqualTo(CommandKey.SYSTEM);
    }

    @Test
    void no_request_gets_at_the_programs_ids_whatever_its_actor_is_called() {
        for (var channel : new String[] {"graphql", "intake"}) {
            for (var actor : new String[] {"chalkline", "system", "actor:system", ""}) {
                assertThat(namespace(actor, channel)).isNotEqualTo(CommandKey.SYSTEM);
            }
        }
        assertThat(namespace("system", "demonstration")).isNotEqualTo(CommandKey.SYSTEM);
        assertThat(namespace("intake", "graphql")).isNotEqualTo(CommandKey.INTAKE);
    }

    @Test
    void two_issuers_may_know_two_people_by_one_name() {
        var unverified = context("li", "graphql");
        var at = Instant.parse("2026-11-30T04:00:00Z");
        var here = signedIn("http://localhost", at);
        var there = signedIn("https://id.example", at);
        assertThat(CommandKey.of(here)).isNotEqualTo(CommandKey.of(there));
        assertThat(CommandKey.of(here)).isNotEqualTo(CommandKey.of(unverified));
        assertThat(CommandKey.of(here).place()).isEqualTo(CommandKey.of(there).place());
        // Another sign-in of the same person is theirs.
        assertThat(CommandKey.of(signedIn("http://localhost", at.plusSeconds(60))))
                .isEqualTo(CommandKey.of(here));
        assertThat(CommandKey.of(here.asMetadata())).isEqualTo(CommandKey.of(here));
    }

    private static CommandContext signedIn(String issuer, Instant at) {
        return new CommandContext(
                "li",
                "clerk",
                null,
                "graphql",
                "c-1",
                null,
                null,
                null,
                null,
                new SignIn(issuer, "li", at));
    }

    @Test
    void actors_share_a_place_and_nobody_else_is_in_it() {
        var li = CommandKey.of(context("li", "graphql"));
        var wang = CommandKey.of(context("wang", "graphql"));
        assertThat(li).isNotEqualTo(wang);
        assertThat(li.place()).isEqualTo(wang.place());
        assertThat(li.place().place()).isEqualTo(li.place());

        var row = CommandKey.of(context("li", "intake"));
        var own = CommandKey.of(context("chalkline", "watcher"));
        assertThat(row.place()).isNotEqualTo(li.place()).isNotEqualTo(own.place());
        assertThat(own.place()).isNotEqualTo(li.place());
    }

    @Test
    void it_is_found_again_in_the_metadata_of_facts() {
        for (var channel : new String[] {"graphql", "intake", "watcher"}) {
            for (var actor : new String[] {"li", "chalkline"}) {
                var context = context(actor, channel);
                assertThat(CommandKey.of(context.asMetadata())).isEqualTo(CommandKey.of(context));
            }
        }
        assertThat(CommandKey.of(Map.of(CommandContext.ACTOR, "li"))).isNull();
    }
}
