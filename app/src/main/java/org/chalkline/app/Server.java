package org.chalkline.app;

import static java.util.stream.Collectors.joining;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.data.Part;
import org.chalkline.app.data.Settlement;
import org.chalkline.app.demonstration.Demonstration;
import org.chalkline.app.ledger.LedgerSettings;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.app.setting.SettingCheck;
import org.chalkline.app.telemetry.Telemetry;
import org.chalkline.axon.link.LinkRefusedException;
import org.chalkline.axon.wiring.StoreLinks;
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
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** The running program. */
public final class Server implements Closeable {

    /**
     * How to start it.
     *
     * @param data the folder that holds what is recorded
     * @param port the port to listen on, from 1; 0 takes any that is free, absent the one that the
     *     settings say
     * @param district the made-up district that is loaded into an empty folder, or {@code none}
     * @param settings further settings, each {@code --name=value}
     */
    public record Settings(
            Path data, @Nullable Integer port, String district, List<String> settings) {
        public Settings {
            settings = List.copyOf(settings);
        }

        /** All but the folder, each {@code --name=value}. */
        List<String> given() {
            var given = new ArrayList<>(settings);
            if (port != null) given.add("--server.port=" + port);
            given.add("--chalkline.demonstration=" + district);
            return List.copyOf(given);
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
    public static Server answering(Settings settings) {
        var application = new SpringApplication(Program.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(true);
        var preparation = new Preparation(settings.data());
        application.addListeners(preparation);
        application.addInitializers(
                (ApplicationContextInitializer<GenericApplicationContext>) preparation::handOver);
        var arguments = ProgramSettings.arguments(settings.data(), settings.given());
        try {
            var context = application.run(arguments.toArray(String[]::new));
            return new Server((ServletWebServerApplicationContext) context);
        } catch (RuntimeException e) {
            preparation.giveUp();
            throw Failures.explain(e, settings);
        }
    }

    /** Loads the demonstration district, if one is wanted and not loaded yet. */
    public void loadDemonstration() throws InterruptedException {
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
        var tls = Tls.isSpoken(context.getEnvironment(), "server");
        return (tls ? "https" : "http") + "://127.0.0.1:" + port();
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
        private static final String MANAGEMENT_PORT = "management.server.port";
        private static final String MANAGEMENT_ADDRESS = "management.server.address";
        private static final String LOOPBACK = "127.0.0.1";

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
            var environment = event.getEnvironment();
            SettingCheck.require(environment);
            refuseOtherHosts(environment);
            refuseOwnIssuerAmongSeveral(environment);
            refuseUnguardedStores(environment);
            Telemetry.prepare(environment);
            var opened = DataFolder.open(data);
            folder = opened;
            opened.settle(settlement(environment, opened.path()));
        }

        private static Settlement settlement(Environment environment, Path data) {
            return new Settlement(
                    zone(environment.getProperty("chalkline.zone", "")),
                    Path.of(environment.getRequiredProperty("chalkline.master-key")),
                    LedgerSettings.folderOf(data, environment),
                    OpenLog.Store.in(environment) != OpenLog.Store.FOLDER,
                    LedgerSettings.keyOf(data, environment),
                    !environment.acceptsProfiles(Profiles.of("server")),
                    losses(environment.getProperty("chalkline.accept-loss", "")),
                    Instant.now());
        }

        /** Absent if there is no such zone: that is told where the clock is made. */
        private static @Nullable String zone(String id) {
            try {
                return ZoneId.of(id).getId();
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static Set<Part> losses(String words) {
            var parts = EnumSet.noneOf(Part.class);
            for (var word : words.split(",")) {
                if (word.isBlank()) continue;
                parts.add(Part.of(word.strip()).orElseThrow(() -> unknownPart(word)));
            }
            return parts;
        }

        private static CannotRunException unknownPart(String word) {
            var known = Arrays.stream(Part.values()).map(Part::word).collect(joining(", "));
            return new CannotRunException(
                    Exit.CANNOT_RUN,
                    "PART_UNKNOWN",
                    "'%s' is nothing whose loss can be accepted. There are: %s."
                            .formatted(word.strip(), known));
        }

        private static void refuseOtherHosts(ConfigurableEnvironment environment) {
            Loopback.require(
                    "server.address",
                    environment.getProperty("server.address", ""),
                    Tls.isSpoken(environment, "server"));
            if (environment.getProperty(MANAGEMENT_PORT, "").isEmpty()) return;
            // Of a port of its own Spring would listen on every address.
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "management", Map.of(MANAGEMENT_ADDRESS, LOOPBACK)));
            var management = environment.getRequiredProperty(MANAGEMENT_ADDRESS);
            Loopback.require(
                    MANAGEMENT_ADDRESS, management, Tls.isSpoken(environment, "management.server"));
        }

        /** Each program has users of its own: one name could stand for two people in the facts. */
        private static void refuseOwnIssuerAmongSeveral(Environment environment) {
            if (!environment.acceptsProfiles(Profiles.of("server"))) return;
            if (!environment.getProperty("chalkline.access.issuer", "").isBlank()) return;
            boolean alone =
                    environment.getProperty(
                            "chalkline.access.own.only-program", Boolean.class, false);
            if (alone) return;
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "ISSUER_OUTSIDE_NEEDED",
                    "Several programs can work over the records in Axon Server, and each that is its own issuer knows users of its own. Name an identity provider with --chalkline.access.issuer, see docs/sign-in.md, or say with --%s=true that there is no other program."
                            .formatted("chalkline.access.own.only-program"));
        }

        private static void refuseUnguardedStores(Environment environment) {
            try {
                StoreLinks.require(environment);
            } catch (LinkRefusedException e) {
                throw CannotRunException.of(e);
            }
        }

        void handOver(GenericApplicationContext context) {
            var opened = folder;
            if (opened == null) throw new IllegalStateException("the data folder was not taken");
            // Registered before all others, and so closed after all others.
            context.registerBean(DataFolder.class, () -> opened);
            if (opened.isMissing(Part.READS)) {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(
                                new MapPropertySource(
                                        "data folder", Map.of(DataFolder.READS_MISSING, true)));
            }
        }

        void giveUp() {
            if (folder != null) folder.close();
        }
    }
}
