package org.chalkline.app.standard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chalkline.kernel.AllFacts;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.StoredFact;

/** Facts as they are stored, a minute apart, for tests of what is written of them. */
final class Recorded {
    static final URI SOURCE = StandardWriter.source("records.example/ledger");
    static final FactCatalogue CATALOGUE = AllFacts.catalogue();
    static final String DIGEST = "9e6ac512ae571bb7dbb2fea2900a5e05ef85447c281811303885cfbbdfba9896";

    private final List<StoredFact> facts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The metadata of somebody who signed in, with what belongs to proofs alone. */
    static Map<String, String> by(String actor, String command) {
        return new TreeMap<>(
                Map.of(
                        "actor", actor,
                        "role", "clerk",
                        "channel", "graphql",
                        "commandId", command,
                        "commandDigest", "k1:00",
                        "salt", "grain",
                        "issuer", "https://id.example",
                        "subject", "sub-" + actor,
                        "authenticated", "2026-03-02T08:00:00Z"));
    }

    Recorded add(String aggregate, String type, String payload, Map<String, String> metadata) {
        int position = facts.size();
        facts.add(
                new StoredFact(
                        position,
                        "event-" + position,
                        "Kind",
                        aggregate,
                        Integer.toString(numbers.merge(aggregate, 1, Integer::sum) - 1),
                        type,
                        Integer.toString(CATALOGUE.find(type).map(e -> e.revision()).orElse(1)),
                        "2026-03-02T09:%02d:00.000Z".formatted(position),
                        payload,
                        FactJson.write(metadata),
                        null));
        return this;
    }

    /**
     * A school is registered and gets its capacity approved twice with one command; the first
     * approval is set aside and restored; a clue of a penalty follows from it, and an officer is
     * given a power.
     */
    static Recorded story() {
        var office = by("fang", "set-aside");
        office.put("onBehalfOf", "法制科");
        var caused = new TreeMap<>(Map.of("actor", "chalkline", "role", "system"));
        caused.put("channel", "reaction");
        caused.put("commandId", "clue:event-1:0");
        caused.put("causationId", "event-1");
        caused.put("correlationId", "approve");
        return new Recorded()
                .add("P05", "school.SchoolRegistered", school(), by("zhou", "register"))
                .add("P05", "school.CapacityApproved", capacity(300), by("zhou", "approve"))
                .add("P05", "school.CapacityApproved", capacity(320), by("zhou", "approve"))
                .add("P05", "standing.ActsSetAside", ruling(true), office)
                .add("penalty/tip-1", "penalty.ClueReceived", clue(), caused)
                .add("P05", "standing.ActRestored", ruling(false), by("fang", "restore"))
                .add("officer/科长", "administration.PowerDelegated", power(), by("qian", "powers"));
    }

    private static String school() {
        return "{\"schoolId\":\"P05\",\"particulars\":{\"name\":\"长宁路小学\",\"kind\":\"PRIMARY\",\"ownership\":\"PRIVATE\",\"site\":{\"address\":\"书院弄31号\",\"subdistrict\":\"310105004\"}},\"openedOn\":\"1958-09-01\",\"source\":\"register \\\"1998\\\"\",\"effectiveOn\":\"1958-09-01\"}";
    }

    private static String capacity(int seats) {
        return "{\"schoolId\":\"P05\",\"capacity\":{\"PRIMARY\":%d},\"decision\":%s,\"effectiveOn\":\"2019-09-01\"}"
                .formatted(seats, decision());
    }

    private static String decision() {
        return "{\"documentNumber\":\"长教〔2019〕20号\",\"body\":\"长宁区教育局\",\"officer\":\"科长\",\"decidedOn\":\"2019-06-10\",\"approver\":\"副局长\",\"recusals\":[],\"legalBasis\":[{\"law\":\"Compulsory Education Law\",\"article\":\"15\",\"version\":\"2018\"}],\"reasons\":\"按校舍条件核定。\",\"evidence\":[\"%s\"]}"
                .formatted(DIGEST);
    }

    private static String ruling(boolean fell) {
        return "{\"act\":{\"of\":\"P05\",\"sequence\":1,\"position\":1,\"type\":\"school.CapacityApproved\",\"document\":\"长教〔2019〕20号\"},\"acts\":[{\"first\":1,\"last\":1}],%s\"decision\":%s,\"reasons\":\"疑系误录。\",\"officer\":\"科长\",\"ruledOn\":\"2019-07-08\",\"effectiveOn\":\"2019-09-01\"}"
                .formatted(fell ? "\"ground\":\"RECORDED_IN_ERROR\"," : "", decision());
    }

    private static String clue() {
        return "{\"penaltyCase\":\"tip-1\",\"source\":\"TUITION_MONITORING\",\"of\":\"tuition-account/X2\",\"school\":\"P05\",\"licence\":\"X2\",\"summary\":\"办学场所已退租。\",\"unit\":\"民办教育科\",\"effectiveOn\":\"2022-03-07\"}";
    }

    private static String power() {
        return "{\"officer\":\"科长\",\"power\":\"ORDER_AUDITS\",\"instrument\":\"长教〔2017〕3号\",\"delegatedBy\":\"局长办公会\",\"effectiveOn\":\"2017-01-03\"}";
    }

    /** A person, of whom everything is sealed. */
    static Recorded person() {
        return new Recorded()
                .add(
                        "person/T2",
                        "person.PersonRegistered",
                        "{\"person\":\"T2\",\"name\":{\"person\":\"T2\",\"field\":\"NAME\",\"sealed\":\"AYq7OqSh\"},\"identityNumber\":{\"person\":\"T2\",\"field\":\"IDENTITY_NUMBER\",\"sealed\":\"AfjbJJQ9\"},\"birthDate\":{\"person\":\"T2\",\"field\":\"BIRTH_DATE\",\"sealed\":\"AdUNwfCT\"},\"ground\":\"CONTRACT_OR_PERSONNEL\",\"purpose\":\"teachers\",\"effectiveOn\":\"2017-02-01\"}",
                        by("qian", "person"));
    }

    List<LegibleFact> legible() {
        return facts.stream().map(each -> LegibleFact.of(each, CATALOGUE)).toList();
    }

    /** Without the facts before this position. */
    byte[] written(StandardForm form, int from) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = form.write(SOURCE, out)) {
            for (var each : legible().subList(from, facts.size())) writer.take(each);
            writer.finish();
        }
        return out.toByteArray();
    }

    byte[] written(StandardForm form) throws IOException {
        return written(form, 0);
    }
}
