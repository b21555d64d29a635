package org.chalkline.kernel.mongo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to a server. Hands everything on in both directions, until it is told to hang. */
public final class FaultyLine implements AutoCloseable {
    private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final InetSocketAddress server;
    private volatile boolean hangs;

    /** A line to this server. */
    public FaultyLine(InetSocketAddress server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    /** The port of this machine at which the line begins. */
    public int port() {
        return entry.getLocalPort();
    }

    /**
     * Whether it swallows from now on what is sent, in both directions. Nothing of that is handed
     * on later.
     */
    public void hang(boolean hangs) {
        this.hangs = hangs;
    }

    private void accept() {
        try {
            while (true) {
                var caller = entry.accept();
                var called = new Socket(server.getAddress(), server.getPort());
                Thread.ofVirtual().start(() -> pump(caller, called));
                Thread.ofVirtual().start(() -> pump(called, caller));
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private void pump(Socket from, Socket to) {
        var bytes = new byte[8_192];
        try (from;
                to) {
            for (int read = 0; read >= 0; read = from.getInputStream().read(bytes)) {
                if (!hangs) to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException e) {
            // One of the two was closed.
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
    }
}
