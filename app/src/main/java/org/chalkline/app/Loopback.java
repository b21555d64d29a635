package org.chalkline.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.chalkline.app.CannotRunException.Exit;

/**
 * Keeps the program to its own machine. Who acts is taken from a header on trust, so nobody who
 * isn't on this machine may reach it.
 */
final class Loopback {

    private Loopback() {}

    /**
     * @param setting the name of the setting that holds the address
     * @throws CannotRunException if others could reach it
     */
    static void require(String setting, String address) {
        try {
            // An empty name resolves to loopback here, yet means every address to the web server.
            if (!address.isBlank() && InetAddress.getByName(address).isLoopbackAddress()) return;
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
                "%s=%s could be reached from other machines, and nobody is authenticated yet: whoever reached it could act in any name. Use 127.0.0.1."
                        .formatted(setting, address));
    }
}
