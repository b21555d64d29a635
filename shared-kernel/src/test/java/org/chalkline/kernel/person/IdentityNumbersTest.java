package org.chalkline.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalkline.kernel.fact.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "١١٠١٠٥١٩٤٩١٢٣١٠٠٢X",
                "110105 19491231 002X",
                "110105-19491231-002X",
                "110105.1949.12.31.002X",
                "110105_19491231_002X",
                "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
                "110105\u00a019491231\u2013002X",
                "110105\u200b19491231\u200b002X",
                "身份证号11010519491231002X，已核",
                "T11010519491231002X",
                "teacher-11010519491231002X.pdf",
                "Li 11010519491231002X and Wang",
                "110105 194912310 02 X",
                "110105\t19491231\n002X",
                "fa110105194912310118",
                "110105491231002",
                "身份证 110105491231002。",
            })
    void a_number_is_found_however_it_is_written(String text) {
        assertThat(IdentityNumbers.occurIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "310105-2025-002",
                "长教字〔2026〕12号",
                "教民131010530000018号",
                "110105194912310021", // another check digit
                "110105194913310021", // no such month
                "100105194912310028", // no such province
                "440524188001010014", // of somebody long dead
                "1110105194912310118", // within a longer number
                "1101051949123101180",
                "110105    19491231002X", // too far apart
                "2024-03-15 2024-03-18 2024-03-21",
                "13912345678 13812345678",
                "6222021001116245702",
                "91310105MA1FW0A12X",
                "310105250315001", // a serial number by day
                "110105491331002",
                "100105491231002",
                "A110105491231002", // of the old ones none within a code
                "110105491231002A",
                "1234567890123456789012345678901234567890",
            })
    void what_merely_has_digits_is_passed(String text) {
        assertThat(IdentityNumbers.occurIn(text)).isFalse();
    }

    @Test
    void a_digest_is_passed_whatever_digits_stand_in_it() {
        var digest = "abcdef110105194912310118abcdef0123456789";
        assertThat(IdentityNumbers.occurIn(digest)).isFalse();
        for (int i = 0; i < 20_000; i++) {
            assertThat(IdentityNumbers.occurIn(Sha256.hex("document " + i))).isFalse();
        }
    }
}
