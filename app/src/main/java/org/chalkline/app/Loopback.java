package org.chalkline.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.chalkline.app.CannotRunException.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the program to its own machine unless it speaks TLS: whoever stood between could read
 * passwords and tokens, and act by them.
 */
public final class Loopback {

    private Loopback() {}

    /**
     * @param setting the name of the setting that holds the address
     * @param tls whether what listens there speaks TLS
     * @throws CannotRunException if others could reach it, and read what is said
     */
    static void require(String setting, String address, boolean tls) {
        try {
            if (tls && !address.isBlank() && InetAddress.getByName(address) != null) return;
            if (is(address)) return;
            if (!address.isBlank()) InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new CannotRunException(
                    Exit.CANNOT_LISTEN,
                    "ADDRESS_UNKNOWN",
                    "%s=%s is not an address of this machine. Use 127.0.0.1."
                            .formatted(setting, address),
                    e);
        }
        throw new CannotRunException(
                Exit.CANNOT_LISTEN,
                "ADDRESS_NOT_LOOPBACK",
                "%s=%s could be reached from other machines, and passwords and tokens could be read on the way. Use 127.0.0.1, or TLS: set server.ssl.bundle, see docs/sign-in.md."
                        .formatted(setting, address));
    }

    /** Whether nobody but this machine reaches the address. */
    public static boolean is(@Nullable String address) {
        try {
            // An empty name resolves to loopback here, yet means every address to the web server.
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
