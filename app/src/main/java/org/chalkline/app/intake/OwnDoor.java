package org.chalkline.app.intake;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.chalkline.app.Tls;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The program's own address, by which it hands rows of files that were sent to it in at itself: so
 * they go by the same doors, limits and scopes as those that an importer sends.
 */
@Component
class OwnDoor {
    private final Environment environment;
    private volatile int port;

    OwnDoor(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    /** Without a slash at the end. */
    URI url() {
        return URI.create((isTls() ? "https" : "http") + "://" + host() + ":" + port);
    }

    /** Where it listens; the machine itself, where it listens to every address. */
    private String host() {
        var given = environment.getProperty("server.address", "127.0.0.1");
        try {
            var address = InetAddress.getByName(given);
            if (address.isAnyLocalAddress()) return "127.0.0.1";
            return given.contains(":") ? "[" + given + "]" : given;
        } catch (UnknownHostException e) {
            return given;
        }
    }

    private boolean isTls() {
        return Tls.isSpoken(environment, "server");
    }

    /** Connections to it. Nobody else can listen there, so it needs to prove nothing to itself. */
    HttpClient http() {
        return ImportJob.Program.http(isTls() ? trustingItself() : null);
    }

    private static SSLContext trustingItself() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Itself()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no TLS to reach oneself by", e);
        }
    }

    /** Takes whatever answers at its own port for itself. */
    private static final class Itself extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
