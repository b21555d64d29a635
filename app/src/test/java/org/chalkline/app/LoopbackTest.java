package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
    void listens_on_this_machine(String address) {
        assertThatCode(() -> Loopback.require("server.address", address, false))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "", " ", "no.such.host.invalid"})
    void refuses_what_others_could_reach(String address) {
        assertThatThrownBy(() -> Loopback.require("server.address", address, false))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.168.1.7"})
    void listens_to_others_where_it_speaks_tls(String address) {
        assertThatCode(() -> Loopback.require("server.address", address, true))
                .doesNotThrowAnyException();
        assertThat(Loopback.is(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no.such.host.invalid"})
    void tls_makes_no_address_of_what_is_none(String address) {
        assertThatThrownBy(() -> Loopback.require("server.address", address, true))
                .isInstanceOf(CannotRunException.class);
    }
}
