package org.chalkline.drills;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.drills.Act.PaysTen;
import org.chalkline.drills.Act.Prepares;
import org.chalkline.drills.Act.PreparesLine;
import org.chalkline.drills.Act.Registers;
import org.chalkline.drills.Act.Renames;
import org.chalkline.drills.Answer.Accepted;
import org.chalkline.drills.Answer.Recorded;

/** All that callers were told is recorded, and what answers must say because of it. */
final class Acknowledged {
    private final Map<String, List<Recorded>> facts = new LinkedHashMap<>();
    private final Map<String, Act> acts = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> payments = new HashMap<>();
    private long last = -1;
    private long stoodAlready;
    private long endedOtherwise;

    /** Notes an act that was accepted. Acts on one school or line come in their order. */
    synchronized void add(Act act, Accepted told) {
        facts.put(act.id(), told.facts());
        acts.put(act.id(), act);
        for (var fact : told.facts()) last = Math.max(last, fact.position());
        if (told.repeated()) stoodAlready++;
        switch (act.effect()) {
            case Registers e -> names.put(e.school(), e.name());
            case Renames e -> names.put(e.school(), e.name());
            case PaysTen e -> payments.merge(e.line(), 1, Integer::sum);
            case PreparesLine e -> payments.putIfAbsent(e.line(), 0);
            case Prepares e -> {}
        }
    }

    /** Notes an act that ended otherwise than it has to: every one is due to be accepted. */
    synchronized void addRefused() {
        endedOtherwise++;
    }

    /** By the id of the command, what its caller was told. */
    synchronized Map<String, List<Recorded>> facts() {
        return new LinkedHashMap<>(facts);
    }

    /** The acts. */
    synchronized List<Act> acts() {
        return List.copyOf(acts.values());
    }

    /** The name that each school has to have. */
    synchronized Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** How many payments of ten yuan each line has to have. */
    synchronized Map<String, Integer> payments() {
        return Map.copyOf(payments);
    }

    /** The last position that anybody was told of. */
    synchronized long last() {
        return last;
    }

    synchronized int size() {
        return facts.size();
    }

    /** How many had been recorded before their caller was told so. */
    synchronized long stoodAlready() {
        return stoodAlready;
    }

    /** How many commands ended otherwise than they have to. */
    synchronized long endedOtherwise() {
        return endedOtherwise;
    }
}
