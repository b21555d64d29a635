package org.chalkline.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chalkline.access.DemonstrationDoor;
import org.chalkline.access.UserBook;
import org.chalkline.app.access.DemonstrationUsers;
import org.chalkline.app.ledger.LedgerKeeper;
import org.chalkline.app.ledger.LedgerStatus;
import org.chalkline.ledger.log.SigningRefusedException.Code;

/** What the person who started the program reads on the terminal. */
final class Welcome {

    /** Something to try: what it shows, the GraphQL that asks for it, and whether anybody may. */
    record Example(String what, String query, boolean isPublic) {}

    private static final List<Example> ON_THE_DISTRICT =
            List.of(
                    new Example(
                            "How many institutions are there, by kind?",
                            "{ schoolAggregate(groupBy: [KIND]) { groups { count values { value } } } }",
                            true),
                    new Example(
                            "What was this school called on a day long ago? Leave asOf out for today.",
                            "{ school(code: \"310105-P01\", asOf: {effectiveOn: \"1999-01-01\"}) { name address } }",
                            true),
                    new Example(
                            "What was decided about it, by whom, on which document? Whoever asks signs in.",
                            "{ schoolHistory(code: \"310105-P01\", first: 20) { edges { node { position effectiveOn summary decision { documentNumber } } } } }",
                            false));

    private static final List<Example> ON_ANYTHING =
            List.of(
                    new Example(
                            "How many institutions are there, by kind?",
                            "{ schoolAggregate(groupBy: [KIND]) { total groups { count values { value } } } }",
                            true));

    private Welcome() {}

    /** The examples that this projection can answer with something. */
    static List<Example> examples(boolean district) {
        return district ? ON_THE_DISTRICT : ON_ANYTHING;
    }

    /** The words for a terminal that ask it. */
    static String curl(String url, Example example) {
        var body = "{\"query\": \"" + example.query().replace("\"", "\\\"") + "\"}";
        var token = example.isPublic() ? "" : " -H \"Authorization: Bearer $(./run token clerk)\"";
        return "curl -s %s/graphql -H 'Content-Type: application/json'%s -d '%s'"
                .formatted(url, token, body);
    }

    /** Prints it; and later, if the ledger then refuses to sign, that it does. */
    static void print(PrintWriter out, Server server, Path data, boolean district, double seconds) {
        out.printf(
                Locale.ROOT,
                """

                Chalkline %s is running, started in %.1f s. Its data is in %s

                  Open   %s/   in the browser; to write queries, with examples, %s/graphiql
                """,
                Version.number(),
                seconds,
                data.toAbsolutePath().normalize(),
                server.url(),
                server.url());
        out.print(howToSignIn(server));
        out.printf("%n  Try, in another terminal:%n");
        for (var example : examples(district)) {
            out.printf("%n  # %s%n  %s%n", example.what(), curl(server.url(), example));
        }
        out.printf(
                """

                  Take in a file of schools:  ./run import schools samples/schools.csv%s

                  Ctrl-C stops it. Nothing that was acknowledged is lost, however it ends.

                """,
                server.port() == 8080 ? "" : " --url " + server.url());
        out.flush();
        server.partIfAny(LedgerKeeper.class)
                .ifPresent(keeper -> keeper.onRefusal(refused -> print(out, refused)));
    }

    private static String howToSignIn(Server server) {
        var users = server.partIfAny(UserBook.class);
        if (users.isEmpty()) return ""; // people know where they sign in
        if (!server.part(DemonstrationDoor.class).isOpen()) {
            return "%n  Sign in there as a user:  ./run user add NAME --role clerk%n".formatted();
        }
        var password = DemonstrationUsers.passwordIn(users.get()).orElse("");
        return """

          Sign in there as demo-clerk, demo-decider, demo-inspector, demo-analyst, demo-auditor, demo-operator
          or demo-school, with the password  %s
          (demo-decider needs a code as well:  ./run user code demo-decider)
        """
                .formatted(password);
    }

    /** Else it would be read in the log and in readiness alone, by somebody who looks for it. */
    private static void print(PrintWriter out, LedgerStatus refused) {
        boolean standsBy = Code.LOG_IN_USE.name().equals(refused.refusal());
        out.printf(
                "  THE LEDGER SIGNS NOTHING%s (%s): %s%n%n",
                standsBy ? "" : ", SO NOTHING IS RECORDED", refused.refusal(), refused.fault());
        out.flush();
    }
}
