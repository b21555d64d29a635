package org.chalkline.app;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.demonstration.Demonstration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** The running program. */
public final class Server implements Closeable {

    /**
     * How to start it.
     *
     * @param data the folder that holds what is recorded
     * @param port the port to listen on, from 1; 0 takes any that is free
     * @param district the made-up district that is loaded into an empty folder, or {@code none}
     * @param settings further settings, each {@code --name=value}
     */
    public record Settings(Path data, int port, String district, List<String> settings) {
        public Settings {
            settings = List.copyOf(settings);
        }
    }

    private final ServletWebServerApplicationContext context;

    private final CountDownLatch closed = new CountDownLatch(1);

    private Server(ServletWebServerApplicationContext context) {
        this.context = context;
        context.addApplicationListener(
                (ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        if (!context.isActive()) closed.countDown();
    }

    /**
     * Starts it, and returns when it answers and the demonstration district, if wanted, is loaded.
     *
     * @throws CannotRunException if it can't
     */
    public static Server start(Settings settings) {
        var server = answering(settings);
        try {
            server.loadDemonstration();
        } catch (InterruptedException e) {
            server.close();
            Thread.currentThread().interrupt();
            throw Failures.explain(e, settings);
        }
        return server;
    }

    /**
     * Starts it, and returns when it answers. The demonstration district is yet to be loaded.
     *
     * @throws CannotRunException if it can't
     */
    static Server answering(Settings settings) {
        var application = new SpringApplication(Program.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(true);
        var preparation = new Preparation(settings.data());
        application.addListeners(preparation);
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>) preparation::handOver);
        var arguments = new ArrayList<>(settings.settings());
        arguments.add("--server.port=" + settings.port());
        arguments.add("--chalkline.data=" + settings.data().toAbsolutePath().normalize());
        arguments.add("--chalkline.demonstration=" + settings.district());
        try {
            var context = application.run(arguments.toArray(String[]::new));
            return new Server((ServletWebServerApplicationContext) context);
        } catch (RuntimeException e) {
            preparation.giveUp();
            throw Failures.explain(e, settings);
        }
    }

    /** Loads the demonstration district, if one is wanted and not loaded yet. */
    void loadDemonstration() throws InterruptedException {
        var demonstration = partIfAny(Demonstration.class);
        if (demonstration.isPresent()) demonstration.get().load();
    }

    /** The port it listens on. */
    public int port() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("the web server is not running");
        return server.getPort();
    }

    /** Where it answers, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** A part of the running program, for those who look inside it. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** A part that there may not be, such as one that is switched off. */
    <T> Optional<T> partIfAny(Class<T> type) {
        return Optional.ofNullable(context.getBeanProvider(type).getIfAvailable());
    }

    /** Waits until it has been told to stop. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Lets requests under way finish, then stops and gives up the data folder. */
    @Override
    public void close() {
        context.close();
    }

    /**
     * Checks the names of settings and the address, and takes the data folder, after the settings
     * have been read and before anything is logged or opened.
     */
    private static final class Preparation
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
        private final Path data;
        private @Nullable DataFolder folder;

        Preparation(Path data) {
            this.data = data;
        }

        @Override
        public int getOrder() {
            return LoggingApplicationListener.DEFAULT_ORDER - 1;
        }

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            SettingNames.require(event.getEnvironment());
            refuseOtherHosts(event.getEnvironment());
            folder = DataFolder.open(data);
        }

        private static void refuseOtherHosts(Environment environment) {
            Loopback.require("server.address", environment.getProperty("server.address", ""));
            var management = environment.getProperty("management.server.address");
            if (management != null) Loopback.require("management.server.address", management);
        }

        void handOver(GenericApplicationContext context) {
            var opened = folder;
            if (opened == null) throw new IllegalStateException("the data folder was not taken");
            // Registered before all others, and so closed after all others.
            context.registerBean(DataFolder.class, () -> opened);
        }

        void giveUp() {
            if (folder != null) folder.close();
        }
    }
}
