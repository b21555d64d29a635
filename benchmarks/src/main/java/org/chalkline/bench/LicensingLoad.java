package org.chalkline.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.app.Server;
import org.chalkline.command.application.ApplicationCommand.SubmitApplication;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.OpenClocks;
import org.chalkline.kernel.school.SchoolKind;

/** The whole program, with callers who hand in applications: each opens a clock. */
final class LicensingLoad implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Server server;
    private final AtomicInteger next = new AtomicInteger();

    /** Starts the program in an empty folder. Its watcher makes one round, and then none. */
    LicensingLoad(Path folder) {
        this(folder, List.of());
    }

    private LicensingLoad(Path folder, List<String> settings) {
        var all = new ArrayList<>(settings);
        all.add("--chalkline.watcher.interval=3650d");
        server = Server.start(new Server.Settings(folder, 0, "none", all));
    }

    /** The same, but for what is said of people: it is not sealed. */
    static LicensingLoad inTheClear(Path folder) {
        var instead = InTheClear.Instead.class.getName();
        return new LicensingLoad(folder, List.of("--spring.main.sources=" + instead));
    }

    <T> T part(Class<T> type) {
        return server.part(type);
    }

    LocalDate today() {
        return LocalDate.now(part(Clock.class));
    }

    /** Hands in applications that were received on a day; how many a second. */
    double submit(int applications, LocalDate on) throws Exception {
        int first = next.getAndAdd(applications);
        var gateway = part(CommandGateway.class);
        return Callers.rate(applications, i -> submit(gateway, first + i, on));
    }

    /**
     * As {@link #submit}, by people, each new to the record: all that is said of them is sealed.
     */
    double submitByPeople(int applications, LocalDate on) throws Exception {
        int first = next.getAndAdd(applications);
        var gateway = part(CommandGateway.class);
        return Callers.rate(
                applications,
                i ->
                        BenchmarkActs.handIn(
                                gateway,
                                application(first + i, person(first + i), on),
                                BenchmarkActs.context(ThreadLocalRandom.current())));
    }

    private static Organiser person(int number) {
        return new Organiser.Unsealed(
                new PersonId("bench-%06d".formatted(number)),
                "举办人%d".formatted(number),
                "310105%08d001X".formatted(number),
                "虹桥路1号");
    }

    /** Hands them in, and waits until the view of clocks shows theirs. */
    void open(int applications, LocalDate on) throws Exception {
        var unused = submit(applications, on);
        awaitCaughtUp();
    }

    private static void submit(CommandGateway gateway, int number, LocalDate on) {
        var context = BenchmarkActs.context(ThreadLocalRandom.current());
        BenchmarkActs.handIn(gateway, application(number, on), context);
    }

    private static SubmitApplication application(int number, LocalDate on) {
        var organiser =
                new Organiser.Organisation(
                        "长宁教育第%d公司".formatted(number), "91310105MA1FW0001X", "虹桥路1号");
        return application(number, organiser, on);
    }

    private static SubmitApplication application(int number, Organiser organiser, LocalDate on) {
        var content =
                new LicenceContent(
                        "长宁区民办第%d高级中学".formatted(number),
                        SchoolKind.SENIOR_HIGH,
                        false,
                        organiser,
                        BenchmarkActs.site(number));
        return new SubmitApplication(
                new ApplicationId("2026-%06d".formatted(number)),
                organiser,
                new Proposal.Preparation(content, false),
                List.of(
                        new Paper(
                                PaperKind.APPLICATION_REPORT, "办学申请报告", "%064x".formatted(number))),
                "licensing section",
                on);
    }

    /** Waits until the view of clocks shows every fact. */
    void awaitCaughtUp() throws InterruptedException {
        if (part(OpenClocks.class).await(part(FactStream.class).head(), PATIENCE)) return;
        throw new IllegalStateException("the view of clocks doesn't catch up");
    }

    @Override
    public void close() {
        server.close();
    }
}
