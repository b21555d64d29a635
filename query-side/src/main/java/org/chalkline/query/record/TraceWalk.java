package org.chalkline.query.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.query.graphql.CauseKind;
import org.chalkline.query.graphql.RecordedCause;
import org.jspecify.annotations.Nullable;

/**
 * Walks from a fact to what caused it and to what followed from it, level by level. Each level is
 * looked up at once. A fact that was met already is not walked through again, so that no circle
 * holds it; and it ends at a number of facts, and says so.
 */
final class TraceWalk {

    private static final String FILE_BEGUN = "intake.FileBegun";
    private static final String PAPER = " ";
    private static final String FILE = "file/";
    private static final String DIGEST = "sha256:";

    private final LookUps lookUps;
    private final int most;
    private final Map<Long, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final Set<String> unseen = new HashSet<>();
    private boolean cut;

    /**
     * @param most how many facts are met at the most, the one that it begins with among them
     */
    TraceWalk(LookUps lookUps, int most) {
        this.lookUps = lookUps;
        this.most = most;
    }

    /** What is looked up for all facts of a level together. */
    interface LookUps {

        /** The facts that bear one of these names, the earliest first. */
        Level causes(Collection<Name> names, int limit);

        /** The facts that follow from what bears one of these names, the earliest first. */
        Level effects(Collection<Name> names, int limit);
    }

    /**
     * What a level holds.
     *
     * @param seen those that may be shown
     * @param unseen the codes of those that may not
     * @param more whether there are more than were asked for
     */
    record Level(List<FactRecord> seen, Set<String> unseen, boolean more) {}

    /**
     * Under what a fact can be the cause of another.
     *
     * @param kind what the other one is to it
     * @param key the word for it, one for each kind
     */
    record Name(TraceEdgeKind kind, String key) {}

    /**
     * A fact that was met.
     *
     * @param level how far from the first, less than 0 for its causes
     */
    record Node(FactRecord fact, int level) {}

    /** One fact follows from another; both by their positions. */
    record Edge(long from, long to, TraceEdgeKind kind) {}

    /**
     * What was met.
     *
     * @param nodes in the order in which they were met
     * @param unseen how many facts on the way may not be shown; nothing is told of them, nor of
     *     what lies behind them alone
     * @param cut whether there is more than is met at the most
     */
    record Found(List<Node> nodes, Set<Edge> edges, int unseen, boolean cut) {}

    /**
     * Walks from a fact.
     *
     * @param up how many levels of causes
     * @param down how many levels of what followed
     */
    Found from(FactRecord first, int up, int down) {
        nodes.put(first.position(), new Node(first, 0));
        walk(first, up, true);
        walk(first, down, false);
        return new Found(List.copyOf(nodes.values()), edges, unseen.size(), cut);
    }

    private void walk(FactRecord first, int levels, boolean up) {
        var level = List.of(first);
        for (int i = 1; i <= levels && !level.isEmpty(); i++) {
            var names = new LinkedHashSet<Name>();
            level.forEach(each -> names.addAll(up ? needs(each) : gives(each)));
            if (names.isEmpty()) return;
            int limit = most + level.size();
            var found = up ? lookUps.causes(names, limit) : lookUps.effects(names, limit);
            unseen.addAll(found.unseen());
            cut |= found.more();
            level = up ? met(found.seen(), level, -i) : met(level, found.seen(), i);
        }
    }

    /** Links causes with what follows from them, and gives those that weren't met before. */
    private List<FactRecord> met(List<FactRecord> causes, List<FactRecord> effects, int level) {
        var fresh = new ArrayList<FactRecord>();
        var byName = named(causes, effects);
        for (var effect : effects) {
            for (var name : needs(effect)) {
                for (var cause : byName.getOrDefault(name, List.of())) {
                    if (cause.position() >= effect.position()) continue;
                    var other = level < 0 ? cause : effect;
                    if (!nodes.containsKey(other.position())) {
                        if (nodes.size() == most) {
                            cut = true;
                            continue;
                        }
                        nodes.put(other.position(), new Node(other, level));
                        fresh.add(other);
                    }
                    edges.add(new Edge(cause.position(), effect.position(), name.kind()));
                }
            }
        }
        fresh.sort(Comparator.comparingLong(FactRecord::position));
        return fresh;
    }

    /** Of what one command recorded, the first fact stands for the command. */
    private static Map<Name, List<FactRecord>> named(
            List<FactRecord> causes, List<FactRecord> effects) {
        var firsts = new HashMap<Name, FactRecord>();
        for (var some : List.of(causes, effects)) {
            for (var each : some) {
                var name = ofCommand(each);
                if (name != null) {
                    firsts.merge(name, each, (a, b) -> a.position() <= b.position() ? a : b);
                }
            }
        }
        var named = new HashMap<Name, List<FactRecord>>();
        for (var cause : causes) {
            for (var name : gives(cause)) {
                boolean command = name.kind() == TraceEdgeKind.COMMAND;
                var first = firsts.get(name);
                if (command && (first == null || first.position() != cause.position())) continue;
                named.computeIfAbsent(name, none -> new ArrayList<>()).add(cause);
            }
        }
        return named;
    }

    private static @Nullable Name ofCommand(FactRecord fact) {
        var cause = fact.cause();
        if (cause == null) return null;
        boolean command = cause.kind() == CauseKind.COMMAND || cause.kind() == CauseKind.JOINT_ACT;
        return command ? new Name(TraceEdgeKind.COMMAND, cause.key()) : null;
    }

    /** The same paper may lie in several case files; a decision cites that in its own. */
    private static Name paper(FactRecord fact, String digest) {
        return new Name(TraceEdgeKind.EVIDENCE, fact.of() + PAPER + digest);
    }

    /** Whose case file a name of papers names, and the paper's digest. */
    static Map.Entry<String, String> paper(String key) {
        int at = key.lastIndexOf(PAPER);
        return Map.entry(key.substring(0, at), key.substring(at + PAPER.length()));
    }

    /** By which names what caused the fact is found. */
    static Set<Name> needs(FactRecord fact) {
        var names = new LinkedHashSet<Name>();
        var cause = fact.cause();
        if (cause != null) {
            switch (cause.kind()) {
                case COMMAND, JOINT_ACT -> names.add(new Name(TraceEdgeKind.COMMAND, cause.key()));
                case REACTION -> names.add(new Name(TraceEdgeKind.REACTION, cause.key()));
                case CLOCK -> names.add(new Name(TraceEdgeKind.CLOCK, cause.key()));
                case ROW -> names.add(new Name(TraceEdgeKind.ROW, cause.key()));
                case WATCHER -> {} // what it found is no fact
            }
        }
        if (fact.clock() != null && mayRunFor(fact, fact.clock())) {
            names.add(new Name(TraceEdgeKind.PERIOD, fact.clock()));
        }
        if (fact.tellsOf() != null) names.add(new Name(TraceEdgeKind.RULING, fact.tellsOf()));
        for (var paper : new TreeSet<>(fact.evidence())) {
            names.add(paper(fact, paper));
        }
        return names;
    }

    /** What a reaction recorded elsewhere repeats a decision, and was not decided there. */
    private static boolean mayRunFor(FactRecord fact, String clock) {
        var cause = fact.cause();
        boolean decided = cause == null || cause.kind() != CauseKind.REACTION;
        return decided || clock.startsWith(fact.of() + ":");
    }

    /** By which names what followed from the fact is found. */
    static Set<Name> gives(FactRecord fact) {
        var names = new LinkedHashSet<Name>();
        names.add(new Name(TraceEdgeKind.REACTION, RecordedCause.ofFact(fact.position())));
        names.add(new Name(TraceEdgeKind.RULING, fact.code()));
        var command = ofCommand(fact);
        if (command != null) names.add(command);
        if (fact.opens() != null) {
            names.add(new Name(TraceEdgeKind.CLOCK, RecordedCause.ofClock(fact.opens())));
            names.add(new Name(TraceEdgeKind.PERIOD, fact.opens()));
        }
        if (fact.files() != null) names.add(paper(fact, fact.files()));
        if (fact.type().equals(FILE_BEGUN)) {
            var file = DIGEST + fact.of().substring(FILE.length());
            names.add(new Name(TraceEdgeKind.ROW, RecordedCause.ofFile(file)));
        }
        return names;
    }

    /** The aggregate of the file that a name of rows names. */
    static String file(Name rows) {
        return FILE + rows.key().substring(RecordedCause.ofFile(DIGEST).length());
    }

    /** Whether a name of rows names a file that can be on record. */
    static boolean isFile(Name rows) {
        return rows.key().startsWith(RecordedCause.ofFile(DIGEST));
    }
}
