package org.chalkline.kernel.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.engagement.EngagementTerms.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Auditors and inspectors are the bureau's own or engaged, and else come in as neither. */
class AdmissionByEngagementTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Still 30 June in Greenwich. */
    private static final Instant JULY = Instant.parse("2026-06-30T16:00:00Z");

    private static final String ISSUER = "https://id.example";

    private final List<EngagementTerms> known = new ArrayList<>();

    private final Engagements engagements =
            new Engagements() {
                @Override
                public List<Running> running(String issuer, String subject, LocalDate day) {
                    return known.stream()
                            .filter(each -> each.engages(issuer, subject, day))
                            .map(each -> new Running(new EngagementId("E-1"), each))
                            .toList();
                }

                @Override
                public boolean wasEverEngaged(String issuer, String subject) {
                    return known.stream()
                            .flatMap(each -> each.members().stream())
                            .anyMatch(each -> each.is(issuer, subject));
                }
            };

    private void engage(String account, String until) {
        known.add(
                new EngagementTerms(
                        List.of(new Member(ISSUER, account, "Qian")),
                        List.of(),
                        2024,
                        2025,
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse(until)));
    }

    private SignedIn admitted(Instant now, @Nullable String unit, Role... roles) {
        var who =
                new SignedIn(
                        ISSUER, "qian", Instant.EPOCH, "Qian", Set.of(roles), unit, null, null);
        return new AdmissionByEngagement(engagements, Clock.fixed(now, ZONE)).admit(who);
    }

    @Test
    void who_is_placed_in_no_unit_and_not_engaged_comes_in_as_the_public() {
        for (var role : List.of(Role.AUDITOR, Role.INSPECTOR)) {
            assertThat(admitted(JULY, null, role).roles()).containsExactly(Role.PUBLIC);
            assertThat(admitted(JULY, null, role, Role.ANALYST).roles())
                    .containsExactly(Role.ANALYST);
        }
        assertThat(admitted(JULY, null, Role.CLERK).roles()).containsExactly(Role.CLERK);
    }

    @Test
    void the_houses_own_come_in_as_what_they_are() {
        var own = admitted(JULY, "control", Role.AUDITOR);
        assertThat(own.roles()).containsExactly(Role.AUDITOR);
        assertThat(own.isFromOutside()).isFalse();
    }

    @Test
    void who_is_engaged_comes_from_outside_until_the_last_day_of_the_bureaus_calendar_ends() {
        engage("qian", "2026-06-30");
        var last = admitted(JULY.minusSeconds(1), null, Role.AUDITOR);
        assertThat(last.roles()).containsExactly(Role.AUDITOR);
        assertThat(last.isFromOutside()).isTrue();
        assertThat(admitted(JULY, null, Role.AUDITOR).roles()).containsExactly(Role.PUBLIC);
    }

    @Test
    void who_was_ever_engaged_is_none_of_the_houses_own() {
        engage("qian", "2026-06-30");
        assertThat(admitted(JULY.minusSeconds(1), "control", Role.AUDITOR).isFromOutside())
                .isTrue();
        assertThat(admitted(JULY, "control", Role.AUDITOR).roles()).containsExactly(Role.PUBLIC);
        known.clear();
        engage("zhao", "2026-06-30");
        assertThat(admitted(JULY, "control", Role.AUDITOR).roles()).containsExactly(Role.AUDITOR);
    }
}
