package org.chalkline.drills;

import java.util.List;
import org.chalkline.drills.Act.Effect;
import org.chalkline.drills.Act.PaysTen;
import org.chalkline.drills.Act.Prepares;
import org.chalkline.drills.Act.PreparesLine;
import org.chalkline.drills.Act.Registers;
import org.chalkline.drills.Act.Renames;

/** The acts that a writer hands in, one act after another, without end and without chance. */
final class Script {
    /** Begins the id of every command of a writer. */
    static final String IDS = "drill-";

    /** Acts on one school before the next: histories stay within a page. */
    private static final int ACTS_ON_A_SCHOOL = 40;

    /** Acts that a line needs before money is paid from it, see {@link #prepare}. */
    private static final int TO_PREPARE = 5;

    private static final int ACTS_ON_A_LINE = 60;

    private static final String DECISION =
            """
            decision: {documentNumber: "7", body: "Bureau", officer: "Li", decidedOn: "%1$s", reasons: "As planned.",
                       paper: "abababababababababababababababababababababababababababababababab",
                       legalBasis: [{law: "Budget Law", article: "43", version: "2018"}]}, effectiveOn: "%1$s"
            """;

    /** The work of writers. */
    enum Kind {
        REGISTER,
        RENAME,
        PAY
    }

    private final String name;
    private final String unit;
    private final Kind kind;
    private int next;

    /**
     * @param run what tells this run of the drills from others on the same stores
     * @param writer from 0
     */
    Script(String run, int writer, Kind kind) {
        this.name = run + "-" + writer;
        this.unit = unit(run);
        this.kind = kind;
    }

    /** The unit that all lines of a run belong to. */
    static String unit(String run) {
        return "U-" + run;
    }

    /** The acts that have to be accepted before any writer's. */
    static List<Act> powers(String run) {
        return List.of("PREPARE_BUDGETS", "REPLY_BUDGETS", "SPEND_BUDGETS", "CHANGE_SCHOOLS")
                .stream()
                .map(
                        power ->
                                new Act(
                                        "power-" + run + "-" + power,
                                        "delegatePower",
                                        "officer: \"Li\", power: %s, instrument: \"%s\", delegatedBy: \"Head\", effectiveOn: \"2015-01-01\""
                                                .formatted(power, run),
                                        new Prepares()))
                .toList();
    }

    /** The next act. */
    Act next() {
        int n = next++;
        return switch (kind) {
            case REGISTER -> register(n, "s-%s-%d".formatted(name, n));
            case RENAME -> n % ACTS_ON_A_SCHOOL == 0 ? register(n, school(n)) : rename(n);
            case PAY -> n % ACTS_ON_A_LINE < TO_PREPARE ? prepare(n) : pay(n);
        };
    }

    private Act act(int n, String mutation, String input, Effect effect) {
        return new Act("%s%s-%d".formatted(IDS, name, n), mutation, input, effect);
    }

    private String school(int n) {
        return "s-%s-%d".formatted(name, n / ACTS_ON_A_SCHOOL);
    }

    private Act register(int n, String school) {
        var called = "School " + school;
        return act(
                n,
                "registerSchool",
                """
                school: "%s", openedOn: "1960-09-01", source: "Register",
                particulars: {name: "%s", kind: PRIMARY, ownership: PUBLIC, site: {address: "8 Willow Lane"}}
                """
                        .formatted(school, called),
                new Registers(school, called));
    }

    /** All from one day: the last one recorded is the one that holds. */
    private Act rename(int n) {
        var called = "School %s, name %d".formatted(school(n), n);
        return act(
                n,
                "renameSchool",
                "school: \"%s\", name: \"%s\", %s"
                        .formatted(school(n), called, DECISION.formatted("2020-05-11")),
                new Renames(school(n), called));
    }

    private String line(int n) {
        return "b-%s-%d".formatted(name, n / ACTS_ON_A_LINE);
    }

    private Act prepare(int n) {
        var line = "line: \"%s\", ".formatted(line(n));
        return switch (n % ACTS_ON_A_LINE) {
            case 0 ->
                    act(
                            n,
                            "draftBudgetLine",
                            line
                                    + """
                                    amount: {amount: "100000"}, purpose: "Repairs", officer: "Li", effectiveOn: "2023-11-13",
                                    heading: {fund: GENERAL_PUBLIC, function: "2050202", economic: "30213", unit: "%s", year: 2024}
                                    """
                                            .formatted(unit),
                            new PreparesLine(line(n)));
            case 1 ->
                    act(
                            n,
                            "submitBudgetLine",
                            line + "officer: \"Li\", effectiveOn: \"2023-12-01\"",
                            new PreparesLine(line(n)));
            case 2 ->
                    act(
                            n,
                            "approveBudgetLine",
                            line
                                    + "amount: {amount: \"100000\"}, by: PEOPLES_CONGRESS, "
                                    + DECISION.formatted("2024-01-16"),
                            new PreparesLine(line(n)));
            case 3 ->
                    act(
                            n,
                            "noteBudgetReply",
                            line + "document: \"F-1\", effectiveOn: \"2024-02-02\"",
                            new PreparesLine(line(n)));
            default ->
                    act(
                            n,
                            "replyBudgetToUnit",
                            line + DECISION.formatted("2024-02-09"),
                            new PreparesLine(line(n)));
        };
    }

    private Act pay(int n) {
        return act(
                n,
                "makePayment",
                """
                line: "%s", payment: "P-%d", amount: {amount: "10.00"}, use: "30213", payee: "Elm Ltd",
                purpose: "Roof", officer: "Li", effectiveOn: "2024-03-04"
                """
                        .formatted(line(n), n),
                new PaysTen(line(n)));
    }
}
