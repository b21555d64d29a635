package org.chalkline.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
    void listens_on_this_machine(String address) {
        assertThatCode(() -> Loopback.require("server.address", address))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "", " ", "no.such.host.invalid"})
    void refuses_what_others_could_reach(String address) {
        assertThatThrownBy(() -> Loopback.require("server.address", address))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("127.0.0.1");
    }
}
