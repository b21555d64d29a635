package org.chalkline.app;

import org.springframework.core.env.Environment;

/** Whether what listens here speaks TLS. */
public final class Tls {

    private Tls() {}

    /**
     * @param server whose settings say it: {@code server} or {@code management.server}
     */
    public static boolean isSpoken(Environment environment, String server) {
        boolean named =
                environment.containsProperty(server + ".ssl.bundle")
                        || environment.containsProperty(server + ".ssl.key-store")
                        || environment.containsProperty(server + ".ssl.certificate");
        return named && environment.getProperty(server + ".ssl.enabled", Boolean.class, true);
    }
}
