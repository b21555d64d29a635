package org.chalkline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords somebody may choose. */
class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234567890",
                "P@ssw0rd1234",
                "1qaz2wsx3edc",
                "qwertyuiop1234",
                "iloveyou1314520",
                "woaini1314520",
                "ytpfdbcbvjcnm",
                "unbelievable"
            })
    void what_is_tried_first_is_refused(String common) {
        assertThatThrownBy(() -> passwords.hashOf(common, "wang"))
                .isInstanceOf(AccessRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chalkline2026!",
                "jiaoyuju-2026-shenpi",
                "Education-Bureau-2026",
                "教育局行政审批学校老师校长教育局",
                "guanliyuan-2026"
            })
    void what_comes_to_mind_at_this_bureau_is_refused(String common) {
        assertThatThrownBy(() -> passwords.hashOf(common, "guanliyuan.li"))
                .isInstanceOf(AccessRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four words are long",
                "correct horse battery",
                "k7fm-q2zd-9wvx-hn4t",
                "今天天气很好我们去公园玩耍",
                "ÄÖÜ wolken über dem see",
                "x7!Qz_4 pL@9"
            })
    void any_signs_may_make_up_a_password_that_is_not_soon_guessed(String good) {
        assertThatCode(() -> passwords.hashOf(good, "wang")).doesNotThrowAnyException();
    }

    @Test
    void none_of_the_commonest_passwords_that_are_long_enough_is_taken() {
        var listed =
                ConfigurationBuilder.getDefaultDictionaries().stream()
                        .filter(list -> list.getDictionaryName().equals("passwords"))
                        .findFirst()
                        .orElseThrow()
                        .getDictonary()
                        .keySet();
        assertThat(listed).hasSizeGreaterThan(50_000);
        var takeable = listed.stream().filter(each -> each.length() >= 12).limit(300).toList();
        assertThat(takeable).hasSize(300).allMatch(each -> CommonPasswords.areLike(each, "wang"));
    }

    @Test
    void a_password_counts_as_it_was_typed_to_its_last_character() {
        var typed = "four words are long, and Some are LONGER: 7 of them, as it were";
        var hash = passwords.hashOf(typed, "wang");
        assertThat(passwords.matches(typed, hash)).isTrue();
        assertThat(passwords.matches(typed.toLowerCase(Locale.ROOT), hash)).isFalse();
        assertThat(passwords.matches(typed.substring(0, typed.length() - 1), hash)).isFalse();
        assertThat(passwords.matches(typed + " ", hash)).isFalse();
    }

    @Test
    void one_that_takes_long_to_measure_keeps_nobody_waiting() {
        var start = System.nanoTime();
        assertThat(CommonPasswords.areLike("a1".repeat(64), "wang")).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
