package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.chalkline.kernel.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program whose clock is behind what it has recorded. */
class ClockLoopTest {
    private static final String REGISTER =
            """
            mutation { registerSchool(command: {id: "%s"}, input: {school: "%s", openedOn: "1960-09-01",
              source: "名册", particulars: {name: "青桐路小学", kind: PRIMARY, ownership: PUBLIC,
              site: {address: "青桐路1号"}}}) { __typename ... on Accepted { position } } }
            """;
    private static final String TRUST =
            """
            mutation { trustClock(command: {id: "clock-trust"}, input: {officer: "局长",
              reason: "The clock was two days ahead once, and is right now."}) {
              __typename ... on Accepted { position } ... on Refused { code } } }
            """;

    @TempDir private Path work;

    private Server start() {
        return Server.start(
                new Server.Settings(
                        work.resolve("data"),
                        0,
                        "none",
                        List.of("--chalkline.ledger.enabled=false")));
    }

    private void putAhead() throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + work.resolve("data/events.db"));
                var statement = connection.createStatement()) {
            var ahead = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+2 days')";
            assertThat(statement.executeUpdate("UPDATE event SET recorded_at = " + ahead))
                    .isPositive();
        }
    }

    @Test
    void nothing_is_recorded_until_somebody_answers_for_the_clock_which_is_on_record()
            throws Exception {
        try (var server = start();
                var caller = new Caller(server, "张三", Role.CLERK, Role.OPERATOR)) {
            caller.data(REGISTER.formatted("clock-1", "clock-1"));
            assertThat(caller.data(TRUST).at("/trustClock/code").asString())
                    .isEqualTo("CLOCK_NOT_IN_DOUBT");
        }
        putAhead();
        try (var server = start();
                var caller = new Caller(server, "张三", Role.CLERK, Role.OPERATOR)) {
            assertThat(caller.errorCode(REGISTER.formatted("clock-2", "clock-2")))
                    .isEqualTo("CLOCK_BEHIND_FACTS");
            assertThat(caller.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(
                            caller.ask("{ schools(first: 1) { totalCount } }")
                                    .at("/extensions/limitations/0/code")
                                    .asString())
                    .isEqualTo("CLOCK_BEHIND_FACTS");

            assertThat(
                            caller.data(
                                            TRUST.replace("clock-trust", "clock-trust-1")
                                                    .replace("局长", "clerk"))
                                    .at("/trustClock/code")
                                    .asString())
                    .isEqualTo("OFFICER_NOT_EMPOWERED");
            var trusted = caller.data(TRUST.replace("clock-trust", "clock-trust-2"));
            assertThat(trusted.at("/trustClock/position").asInt()).isEqualTo(1);
            assertThat(caller.data(REGISTER.formatted("clock-3", "clock-3")).toString())
                    .contains("Accepted");
        }
        try (var server = start();
                var caller = new Caller(server, "张三", Role.CLERK, Role.OPERATOR)) {
            assertThat(caller.data(REGISTER.formatted("clock-4", "clock-4")).toString())
                    .contains("Accepted");
        }
    }
}
