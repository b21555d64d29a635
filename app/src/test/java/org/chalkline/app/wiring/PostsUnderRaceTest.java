package org.chalkline.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalkline.axon.gateway.CommandDigests;
import org.chalkline.axon.wiring.ChalklineAxon;
import org.chalkline.command.gateway.OwnAccord;
import org.chalkline.command.personal.OpenMatters;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.DelegationRules;
import org.chalkline.command.procedure.power.Officer;
import org.chalkline.command.procedure.power.PostingOffice;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.procedure.power.Signatures;
import org.chalkline.command.reaction.Reactions;
import org.chalkline.command.school.School;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.command.school.SchoolOffice;
import org.chalkline.command.school.SchoolPosts;
import org.chalkline.command.school.WhenStaffChangesThenPostsFollow;
import org.chalkline.command.teacher.TeacherCommand.EndEmployment;
import org.chalkline.command.teacher.TeacherCommand.TakeOverTeacher;
import org.chalkline.command.teacher.TeacherCommand.TransferTeacher;
import org.chalkline.command.teacher.WhenPostsMoveThenTeacherFollows;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.*;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.fact.TrackingTokens;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowerCatalogue;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.chalkline.kernel.teacher.TeacherId;
import org.chalkline.personal.PeoplesKeys;
import org.chalkline.personal.sqlite.SqliteKeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;

/**
 * Hires, transfers, takeovers and leavings that race with each other and with changes of the posts,
 * from several threads, through the gateway, the store and the reactions of the program. Whatever
 * comes first: on no day does a school have more posts taken than approved.
 */
class PostsUnderRaceTest {
    private static final int CLERKS = 4;
    private static final int ACTS = 30;
    private static final int PEOPLE = 24;
    private static final int LATEST = 60;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate PLANNED = LocalDate.of(2025, 3, 3);
    private static final LocalDate APPLIES = LocalDate.of(2025, 4, 7);
    private static final LocalDate ANNOUNCED = LocalDate.of(2025, 5, 19);
    private static final LocalDate NOTICE_ENDS = LocalDate.of(2025, 5, 30);
    private static final LocalDate HIRED = LocalDate.of(2025, 6, 3);
    private static final LocalDate TERM = LocalDate.of(2025, 9, 1);

    @TempDir Path folder;

    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicInteger recruitments = new AtomicInteger();
    private final List<RecruitmentId> planned = new ArrayList<>();

    @Configuration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        FactCatalogue factCatalogue() {
            return new FactsConfiguration().factCatalogue();
        }

        @Bean
        CommandDigests digests() {
            return new CommandDigests(Sha256::hex);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean(destroyMethod = "close")
        PeoplesKeys keys(
                @org.springframework.beans.factory.annotation.Value("${chalkline.data}") Path data,
                Clock clock) {
            var store = new SqliteKeyStore(data.resolve("keys.db"));
            var master = PeoplesKeys.masterKey(data.resolve("master.key"), store);
            return PeoplesKeys.in(store, master, PeoplesKeys.Use.ALONE, clock);
        }

        @Bean
        Reactions reactions(
                CommandGateway gateway,
                FactStream facts,
                FactCatalogue catalogue,
                TrackingTokens tokens,
                MeterRegistry meters) {
            return new Reactions(
                    List.of(
                            new WhenStaffChangesThenPostsFollow(),
                            new WhenPostsMoveThenTeacherFollows()),
                    facts,
                    catalogue,
                    new OwnAccord(gateway),
                    tokens,
                    meters);
        }
    }

    @Test
    void on_no_day_are_more_posts_taken_than_approved_and_what_is_given_up_is_free_again()
            throws Exception {
        try (var program = program()) {
            for (long seed = 1; seed <= 3; seed++) race(program, seed);
        }
    }

    private static AccessLog nobodyReads() {
        return (AccessLog)
                Proxy.newProxyInstance(
                        AccessLog.class.getClassLoader(),
                        new Class<?>[] {AccessLog.class},
                        (log, method, arguments) -> {
                            throw new IllegalStateException("people were read: " + method);
                        });
    }

    private AnnotationConfigApplicationContext program() {
        var program = new AnnotationConfigApplicationContext();
        program.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("test", Map.of("chalkline.data", folder.toString())));
        program.register(
                ChalklineAxon.class,
                Surroundings.class,
                Officer.class,
                PostingOffice.class,
                Signatures.class,
                School.class,
                SchoolOffice.class,
                SchoolPosts.class,
                Powers.class,
                Calendars.class);
        program.registerBean(
                DelegationRules.class,
                () ->
                        new DelegationRules(
                                program.getBean(FactsOf.class),
                                Set.of("Head"),
                                PowerCatalogue.standard()));
        program.registerBean(AccessLog.class, PostsUnderRaceTest::nobodyReads);
        program.registerBean(
                OpenMatters.class,
                () ->
                        new OpenMatters(
                                Map.of(),
                                program.getBean(FactStream.class),
                                program.getBean(FactsOf.class)));
        var scanner = new ClassPathBeanDefinitionScanner(program);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.addExcludeFilter(
                (reader, factory) -> reader.getClassMetadata().getClassName().contains("KeysLeft"));
        scanner.scan(
                "org.chalkline.command.teacher",
                "org.chalkline.command.person",
                "org.chalkline.command.procedure.followup");
        program.refresh();
        return program;
    }

    private void race(AnnotationConfigApplicationContext program, long seed) throws Exception {
        var schools = List.of(new SchoolId("A-" + seed), new SchoolId("B-" + seed));
        var people = new ArrayList<PersonId>();
        for (int i = 0; i < PEOPLE; i++) people.add(new PersonId("P-" + seed + "-" + i));
        prepare(program, schools, people);
        var over = new AtomicBoolean();
        var reactions = program.getBean(Reactions.class);
        try (var threads = Executors.newFixedThreadPool(CLERKS + 1)) {
            var reacting =
                    threads.submit(
                            () -> {
                                while (!over.get()) reactions.turn(Duration.ofMillis(10));
                                return null;
                            });
            var working = new ArrayList<Future<?>>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                var random = new Random(seed * 100 + clerk);
                working.add(threads.submit(() -> work(program, random, schools, people)));
            }
            for (var each : working) each.get();
            settle(program, reactions);
            for (var school : schools) check(program, school, people);
            for (var id : List.copyOf(planned)) {
                submit(program, new CloseRecruitment(id, "Given up.", HIRED));
            }
            settle(program, reactions);
            for (var school : schools) {
                check(program, school, people);
                assertThat(kept(program, school)).as("kept for nobody").isZero();
            }
            for (var school : schools) {
                var from = TERM.plusDays(LATEST);
                accepted(program, new ApprovePosts(school, 2 * PEOPLE, decided(from), from));
            }
            settle(program, reactions);
            for (var school : schools) {
                check(program, school, people);
                assertThat(waiting(program, school, people)).as("wait at %s", school).isEmpty();
            }
            over.set(true);
            reacting.get();
        }
        assertThat(reactions.standing()).allSatisfy(one -> assertThat(one.refused()).isZero());
    }

    private void prepare(
            AnnotationConfigApplicationContext program,
            List<SchoolId> schools,
            List<PersonId> people)
            throws Exception {
        for (var power : List.of(Power.STAFF_SCHOOLS, Power.APPROVE_SCHOOL_FIGURES)) {
            submit(
                    program,
                    new DelegatePower(
                            new OfficerId("chen"), power, "1", "Head", null, FROM.minusYears(1)));
        }
        for (var school : schools) {
            var particulars =
                    new Particulars(
                            "School " + school,
                            SchoolKind.PRIMARY,
                            Ownership.PUBLIC,
                            new Site("1 Elm Road", null));
            accepted(
                    program,
                    new RegisterSchool(
                            school, particulars, LocalDate.of(2005, 9, 1), null, "register"));
            accepted(program, new ApprovePosts(school, 5, decided(FROM), FROM));
        }
        for (var person : people) {
            accepted(program, registerPerson(person));
        }
    }

    /** The command is none of this test's business, save that a teacher is a person on record. */
    private static Object registerPerson(PersonId person) throws ClassNotFoundException {
        var type = Class.forName("org.chalkline.command.person.PersonCommand$RegisterPerson");
        var fields = new HashMap<String, Object>();
        fields.put("person", person.value());
        fields.put("texts", Map.of("name", "李芳", "birthDate", "1990-05-20"));
        fields.put("ground", "CONTRACT_OR_PERSONNEL");
        fields.put("purpose", "Teachers of the district");
        fields.put("effectiveOn", FROM.toString());
        return FactJson.MAPPER.convertValue(fields, type);
    }

    private void work(
            AnnotationConfigApplicationContext program,
            Random random,
            List<SchoolId> schools,
            List<PersonId> people) {
        for (int act = 0; act < ACTS; act++) {
            var school = schools.get(random.nextInt(schools.size()));
            var other = schools.get(random.nextInt(schools.size()));
            var person = people.get(random.nextInt(people.size()));
            switch (random.nextInt(8)) {
                case 0, 1 -> recruit(program, random, school, people);
                case 2, 3 -> submit(program, takeOver(person, school, random.nextBoolean()));
                case 4 ->
                        submit(
                                program,
                                new EndEmployment(
                                        new TeacherId(person),
                                        EmploymentEnd.RESIGNED,
                                        day(random)));
                case 5 -> submit(program, transfer(person, other, day(random), act));
                default -> {
                    var on = day(random);
                    submit(
                            program,
                            new ApprovePosts(
                                    school,
                                    random.nextInt(9),
                                    decided("posts-" + random.nextInt(1_000_000), on),
                                    on));
                }
            }
        }
    }

    private static LocalDate day(Random random) {
        return TERM.plusDays(random.nextInt(LATEST));
    }

    private static TakeOverTeacher takeOver(PersonId person, SchoolId school, boolean employed) {
        var contract = new Contract(FROM.minusYears(1), FROM.plusYears(5));
        return new TakeOverTeacher(
                new TeacherId(person),
                employed ? new Employment(school, Staffing.ESTABLISHED, contract) : null,
                List.of(
                        new Certificate(
                                "C-" + person.value(), QualificationKind.PRIMARY, null, FROM)),
                null,
                null,
                "register",
                FROM);
    }

    private static TransferTeacher transfer(
            PersonId person, SchoolId to, LocalDate on, int number) {
        return new TransferTeacher(
                new TeacherId(person),
                "T-" + Thread.currentThread().threadId() + "-" + number,
                new Employment(to, Staffing.ESTABLISHED, contract(on)),
                decided(on),
                on);
    }

    /** A recruitment that gets as far as it gets, and is sometimes given up. */
    private void recruit(
            AnnotationConfigApplicationContext program,
            Random random,
            SchoolId school,
            List<PersonId> people) {
        var id = new RecruitmentId("R-" + recruitments.incrementAndGet());
        var candidates =
                List.of(
                        people.get(random.nextInt(people.size())),
                        people.get(random.nextInt(people.size())));
        var plan =
                new PlanRecruitment(
                        id,
                        school,
                        1 + random.nextInt(2),
                        Staffing.ESTABLISHED,
                        QualificationKind.PRIMARY,
                        null,
                        decided(PLANNED),
                        PLANNED);
        if (!(submit(program, plan) instanceof Outcome.Accepted)) return;
        synchronized (planned) {
            planned.add(id);
        }
        submitUntilSecured(
                program, new PostRecruitment(id, "web", APPLIES, APPLIES.plusDays(7), PLANNED));
        for (var person : candidates) {
            submit(program, takeOver(person, school, false));
            submit(program, new AdmitCandidate(id, person, APPLIES));
            submit(program, new ScoreCandidate(id, person, 9_000, true, APPLIES));
            submit(program, new ConcludeMedical(id, person, true, "Fit.", APPLIES));
        }
        for (var person : candidates) {
            submit(
                    program,
                    new AnnounceCandidates(id, List.of(person), "web", NOTICE_ENDS, ANNOUNCED));
        }
        for (var person : candidates) {
            submit(program, new HireCandidate(id, person, contract(TERM), decided(HIRED), HIRED));
        }
        if (random.nextBoolean()) submit(program, new CloseRecruitment(id, null, HIRED));
    }

    private void submitUntilSecured(AnnotationConfigApplicationContext program, Object command) {
        for (int i = 0; i < 200; i++) {
            var outcome = submit(program, command);
            boolean early =
                    outcome instanceof Outcome.Refused refused
                            && refused.refusal().code().equals("POSTS_NOT_SECURED");
            if (!early) return;
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Contract contract(LocalDate from) {
        return new Contract(from, from.plusYears(3));
    }

    private static Decision decided(LocalDate on) {
        return decided("1", on);
    }

    private static Decision decided(String number, LocalDate on) {
        return new Decision(
                number,
                "Bureau",
                "chen",
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Teachers Law", "17", "2009")),
                "As planned.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private Outcome submit(AnnotationConfigApplicationContext program, Object command) {
        var id = "c-" + commands.incrementAndGet();
        var commandContext =
                new CommandContext("li", "clerk", null, "test", id, null, null, null, null);
        return program.getBean(CommandGateway.class).submit(command, commandContext);
    }

    private void accepted(AnnotationConfigApplicationContext program, Object command) {
        assertThat(submit(program, command)).isInstanceOf(Outcome.Accepted.class);
    }

    /** Waits until nothing follows any more. */
    private static void settle(AnnotationConfigApplicationContext program, Reactions reactions)
            throws InterruptedException {
        var facts = program.getBean(FactStream.class);
        long head;
        do {
            head = facts.head();
            assertThat(reactions.await(head, Duration.ofSeconds(60))).isTrue();
        } while (facts.head() != head);
    }

    /** What the facts say, reckoned day by day and without the program's own book. */
    private static void check(
            AnnotationConfigApplicationContext program, SchoolId school, List<PersonId> people) {
        var facts = program.getBean(FactsOf.class).of(school.value());
        var approved = new TreeMap<LocalDate, Integer>();
        var days = new TreeSet<LocalDate>();
        for (var fact : facts) {
            if (fact instanceof PostsApproved e) approved.put(e.effectiveOn(), e.posts());
            if (!fact.effectiveOn().isBefore(FROM)) days.add(fact.effectiveOn());
        }
        for (var day : days) {
            assertThat(taken(facts, day))
                    .as("posts of %s taken on %s", school, day)
                    .isLessThanOrEqualTo(approved.floorEntry(day).getValue());
        }
        var holders = new TreeSet<String>();
        for (var fact : facts) {
            if (fact instanceof PostFilled e) holders.add(e.holder().value());
            if (fact instanceof PostVacated e) holders.remove(e.holder().value());
        }
        var employed = new TreeSet<String>();
        for (var person : people) {
            if (holdsPostAt(school, person, program)) employed.add(person.value());
        }
        assertThat(holders).as("who fills a post of %s", school).isEqualTo(employed);
    }

    /** Kept for a claim from its day on; filled instead of kept, or from the day of the filling. */
    private static int taken(List<Fact> facts, LocalDate day) {
        int taken = 0;
        var kept = new HashMap<String, List<LocalDate>>();
        var filled = new HashMap<PersonId, LocalDate>();
        for (var fact : facts) {
            var on = fact.effectiveOn();
            switch (fact) {
                case PostsReserved e -> {
                    for (int i = 0; i < e.posts(); i++) {
                        kept.computeIfAbsent(e.claim(), c -> new ArrayList<>()).add(on);
                    }
                }
                case PostFilled e -> {
                    var of = kept.get(e.claim());
                    var since = of == null || of.isEmpty() ? on : of.removeFirst();
                    filled.put(e.holder(), since.isBefore(on) ? since : on);
                }
                case PostVacated e -> {
                    var since = filled.remove(e.holder());
                    boolean over = since == null || !day.isBefore(on) && !day.isBefore(since);
                    if (!over && !day.isBefore(since)) taken++;
                }
                case PostsReleased e -> {
                    for (var since : kept.getOrDefault(e.claim(), List.of())) {
                        if (!day.isBefore(since) && day.isBefore(on)) taken++;
                    }
                    kept.remove(e.claim());
                }
                default -> {} // of no post
            }
        }
        for (var since : filled.values()) if (!day.isBefore(since)) taken++;
        for (var each : kept.values()) {
            for (var since : each) if (!day.isBefore(since)) taken++;
        }
        return taken;
    }

    /** Who is employed on the establishment and has no post, by the teachers' own facts. */
    private static List<PersonId> waiting(
            AnnotationConfigApplicationContext program, SchoolId school, List<PersonId> people) {
        return people.stream().filter(person -> isAt(school, person, false, program)).toList();
    }

    private static boolean holdsPostAt(
            SchoolId school, PersonId person, AnnotationConfigApplicationContext program) {
        return isAt(school, person, true, program);
    }

    private static boolean isAt(
            SchoolId school,
            PersonId person,
            boolean withPost,
            AnnotationConfigApplicationContext program) {
        SchoolId at = null;
        boolean confirmed = true;
        for (var fact : program.getBean(FactsOf.class).of(new TeacherId(person).toString())) {
            switch (fact) {
                case TeacherTakenOver e ->
                        at = e.employment() == null ? null : e.employment().school();
                case TeacherHired e -> at = e.employment().school();
                case TeacherTransferred e -> {
                    at = e.to().school();
                    confirmed = true;
                }
                case PostNotConfirmed e -> confirmed = false;
                case PostConfirmed e -> confirmed = true;
                case EmploymentEnded e -> {
                    at = null;
                    confirmed = true;
                }
                default -> {} // they stay where they are
            }
        }
        return confirmed == withPost && school.equals(at);
    }

    private static int kept(AnnotationConfigApplicationContext program, SchoolId school) {
        int kept = 0;
        var byClaim = new HashMap<String, Integer>();
        for (var fact : program.getBean(FactsOf.class).of(school.value())) {
            switch (fact) {
                case PostsReserved e -> byClaim.merge(e.claim(), e.posts(), Integer::sum);
                case PostFilled e ->
                        byClaim.computeIfPresent(e.claim(), (c, n) -> n > 0 ? n - 1 : n);
                case PostsReleased e -> byClaim.put(e.claim(), 0);
                default -> {} // keeps and frees nothing
            }
        }
        for (int each : byClaim.values()) kept += each;
        return kept;
    }
}
