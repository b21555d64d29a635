package org.chalkline.app.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.chalkline.app.bundle.BundledEvent.Why;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleReport.Finding;
import org.chalkline.ledger.bundle.Layout;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Checks what a bundle tells of its case and of its own position by the events in it, which are
 * proven: nobody signed the account, so it counts for nothing but as far as it follows from them.
 */
public final class AccountCheck {
    private static final String ACCOUNT = "data/case.json";
    private static final String CHRONOLOGY = "data/chronology.json";
    private static final String SCOPE = "case ";
    private static final String OFFICER = new OfficerId("x").toString().replace("x", "");

    private AccountCheck() {}

    /**
     * Finds what doesn't follow from the events; empty where all does.
     *
     * @throws IOException if the bundle can't be read
     */
    public static List<Finding> of(BagFiles files) throws IOException {
        var findings = new ArrayList<Finding>();
        var scope = files.info(Layout.SCOPE);
        var chronology = read(files, CHRONOLOGY, findings);
        if (chronology != null) {
            var said = files.info(Layout.POSITION);
            if (!chronology.path("position").asString().equals(said)) {
                found(CHRONOLOGY, "it goes up to another position than " + Layout.INFO, findings);
            }
            if (!chronology.path("scope").asString().equals(scope)) {
                found(CHRONOLOGY, "it is of something else than " + Layout.INFO, findings);
            }
        }
        if (!scope.startsWith(SCOPE)) {
            if (files.has(ACCOUNT)) found(ACCOUNT, "the bundle is of no case", findings);
            return findings;
        }
        var account = read(files, ACCOUNT, findings);
        if (account == null) return findings;
        OfCase of;
        try {
            of = new OfCase(scope.substring(SCOPE.length()));
        } catch (IllegalArgumentException e) {
            found(Layout.INFO, "'" + scope + "' is no case", findings);
            return findings;
        }
        var told = CaseAccount.of(of, events(files, of.of()));
        if (told == null) {
            found(ACCOUNT, "the events in the bundle tell of no such case", findings);
            return findings;
        }
        var follows = FactJson.MAPPER.readTree(PlainJson.write(told));
        if (!follows.equals(account)) {
            found(
                    ACCOUNT,
                    "it doesn't follow from the events in the bundle, as this version of the program"
                            + " tells them: "
                            + differing(account, follows),
                    findings);
        }
        return findings;
    }

    private static String differing(JsonNode said, JsonNode follows) {
        var members = new ArrayList<String>();
        for (var member : follows.properties()) {
            if (!member.getValue().equals(said.path(member.getKey()))) members.add(member.getKey());
        }
        return members.isEmpty() ? "it says more" : String.join(", ", members) + " differ";
    }

    private static List<BundledEvent> events(BagFiles files, String of) throws IOException {
        var catalogue = AllFacts.catalogue();
        var events = new TreeMap<Long, BundledEvent>();
        for (var path : files.paths()) {
            if (!path.startsWith(Layout.EVENTS)) continue;
            try {
                var event = event(FactJson.MAPPER.readTree(files.text(path)), of, catalogue);
                events.put(event.position(), event);
            } catch (JacksonException | NumberFormatException e) {
                continue; // it is no event, which the proofs find
            }
        }
        return List.copyOf(events.values());
    }

    private static BundledEvent event(JsonNode event, String of, FactCatalogue catalogue) {
        var source = event.path("source").asString();
        var subject = event.path("subject").asString();
        var stored =
                new StoredFact(
                        Long.parseLong(event.path("position").asString()),
                        event.path("id").asString(),
                        source,
                        subject,
                        event.path("sequence").asString(),
                        event.path("type").asString(),
                        event.path("revision").asString(),
                        event.path("time").asString(),
                        event.path("data").path("fact").toString(),
                        event.path("data").path("metadata").toString(),
                        null);
        var why =
                subject.equals(of)
                        ? Why.ASKED_FOR
                        : subject.startsWith(OFFICER) ? Why.POWERS : Why.CONNECTED;
        return BundledEvent.of(stored, why, catalogue);
    }

    private static @Nullable JsonNode read(BagFiles files, String path, List<Finding> findings)
            throws IOException {
        if (!files.has(path)) {
            found(path, "it is missing", findings);
            return null;
        }
        try {
            return FactJson.MAPPER.readTree(files.text(path));
        } catch (JacksonException e) {
            found(path, "it can't be read", findings);
            return null;
        }
    }

    private static void found(String file, String what, List<Finding> findings) {
        findings.add(new Finding(OptionalLong.empty(), file, what));
    }
}
