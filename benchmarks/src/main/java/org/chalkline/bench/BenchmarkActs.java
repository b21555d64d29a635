package org.chalkline.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chalkline.command.procedure.power.PowersCommand.DelegatePower;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;

/** What the callers ask for: commands such as a bureau's, made up from numbers. */
final class BenchmarkActs {
    private static final int OFFICERS = 40;
    private static final int APPROVERS = 7;
    private static final String[] SUBDISTRICTS = {
        "310105001",
        "310105002",
        "310105004",
        "310105005",
        "310105006",
        "310105008",
        "310105009",
        "310105010",
        "310105011",
        "310105102"
    };
    private static final SchoolKind[] KINDS = {
        SchoolKind.PRESCHOOL,
        SchoolKind.PRIMARY,
        SchoolKind.JUNIOR_MIDDLE,
        SchoolKind.SENIOR_HIGH,
        SchoolKind.NINE_YEAR,
        SchoolKind.VOCATIONAL
    };

    private BenchmarkActs() {}

    static SchoolId school(int number) {
        // Put together by hand, as all of registering: a Formatter took a thirtieth of a caller's
        // time.
        var digits = Integer.toString(number);
        return new SchoolId("sh-cn-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits);
    }

    static RegisterSchool register(int number) {
        return new RegisterSchool(
                school(number),
                particulars(number),
                openedOn(number),
                null,
                "2019 district register");
    }

    static Particulars particulars(int number) {
        return new Particulars(
                "长宁区第" + number + "学校",
                KINDS[number % KINDS.length],
                Ownership.PUBLIC,
                site(number));
    }

    static LocalDate openedOn(int number) {
        return LocalDate.of(1950 + number % 55, 1 + number % 12, 1 + number % 28);
    }

    static Site site(int number) {
        return new Site(
                "上海市长宁区仙霞路" + (number % 900 + 1) + "弄" + (number % 77 + 1) + "号",
                SUBDISTRICTS[number % SUBDISTRICTS.length]);
    }

    static ApprovePosts approvePosts(SchoolId school, int number) {
        var day = LocalDate.of(2020, 1, 1).plusDays(number % 2000);
        return new ApprovePosts(school, number % 500, decision(number, day), day);
    }

    /** What has to be delegated before figures of schools are approved. */
    static List<DelegatePower> powers() {
        return powers(Power.APPROVE_SCHOOL_FIGURES);
    }

    /** What has to be delegated before anybody decides and approves by this power. */
    static List<DelegatePower> powers(Power power) {
        var officers = IntStream.range(0, OFFICERS).mapToObj(number -> "officer-" + number);
        var approvers = IntStream.range(0, APPROVERS).mapToObj(number -> "approver-" + number);
        return Stream.concat(officers, approvers)
                .map(
                        name ->
                                new DelegatePower(
                                        new OfficerId(name),
                                        power,
                                        "1",
                                        "Head",
                                        null,
                                        LocalDate.of(2019, 1, 1)))
                .toList();
    }

    static Decision decision(int number, LocalDate day) {
        return new Decision(
                "长教〔%d〕%d号".formatted(day.getYear(), number),
                "长宁区教育局",
                "officer-%d".formatted(number % OFFICERS),
                day,
                "approver-%d".formatted(number % APPROVERS),
                null,
                List.of(),
                List.of(new LegalBasis("Compulsory Education Law", "7", "2018")),
                "The number of classes has changed; case %d was heard and examined."
                        .formatted(number),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    /** Somebody who acts under a new command id. */
    static CommandContext context(RandomGenerator random) {
        return new CommandContext(
                "zhang.wei",
                "clerk",
                null,
                "graphql",
                uuid(random),
                uuid(random),
                null,
                null,
                null);
    }

    /** An id in the form of those that callers make, from a seed. */
    static String uuid(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Hands the command in, and sees to it that it recorded one fact. */
    static void submit(CommandGateway gateway, Object command, CommandContext context) {
        var outcome = gateway.submit(command, context);
        if (outcome instanceof Outcome.Accepted accepted && accepted.facts().size() == 1) return;
        throw new IllegalStateException("not one fact recorded: " + outcome);
    }

    /** Hands the command in, and sees to it that it recorded something. */
    static void handIn(CommandGateway gateway, Object command, CommandContext context) {
        var outcome = gateway.submit(command, context);
        if (outcome instanceof Outcome.Accepted a && !a.facts().isEmpty()) return;
        throw new IllegalStateException("nothing recorded: " + outcome);
    }
}
