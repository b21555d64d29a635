package org.chalkline.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignedInTest {
    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");

    @Test
    void nobody_is_signed_in_without_issuer_subject_and_role() {
        assertThatThrownBy(() -> signedIn(" ", "li", Set.of(Role.CLERK)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signedIn("https://id.example", "", Set.of(Role.CLERK)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signedIn("https://id.example", "li", Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_anonymous_public_has_no_sign_in() {
        assertThat(SignedIn.anybody().signIn()).isEmpty();
        assertThat(SignedIn.anybody().roles()).containsExactly(Role.PUBLIC);
    }

    @Test
    void a_command_that_opens_the_folder_acts_as_the_account_that_called_it() {
        var local = SignedIn.local("wang", NOON);
        assertThat(local.signIn()).contains(new SignIn("local", "local:wang", NOON));
        assertThat(SignedIn.isLocalAccount(local.subject())).isTrue();
        assertThat(SignedIn.isLocalAccount("wang")).isFalse();
    }

    @Test
    void roles_are_written_in_one_order() {
        var both = signedIn("https://id.example", "li", Set.of(Role.AUDITOR, Role.CLERK));
        assertThat(both.rolesInWords()).isEqualTo("clerk, auditor");
        assertThat(Role.of("auditor")).contains(Role.AUDITOR);
        assertThat(Role.of("AUDITOR")).isEmpty();
    }

    private static SignedIn signedIn(String issuer, String subject, Set<Role> roles) {
        return new SignedIn(issuer, subject, NOON, "Li", roles, null, null, null);
    }
}
